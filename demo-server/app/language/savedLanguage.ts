import { languageOf } from './languages.js';

const key = 'runfolio.language';

/**
 * The tag of the language to speak: that of the address (`?lang=de`), else the one chosen on this page before, else the first of the browser's that the page has. English is
 * plain, whatever the region.
 */
export function readLanguage({ search }: Pick<Location, 'search'> = location, wished: readonly string[] = navigator.languages): string {
  const asked = [new URLSearchParams(search).get('lang') ?? '', saved(), ...wished];
  const found = asked.find((tag) => languageOf(tag) !== undefined) ?? 'en';
  return languageOf(found)?.tag === 'en' ? 'en' : found;
}

/** Remembers a language. One that the address asks for is taken out of it: what was chosen last holds. */
export function saveLanguage(tag: string): void {
  try {
    localStorage.setItem(key, tag);
  } catch {
    // Storage is off: the choice holds until the page is left.
  }
  const address = new URL(location.href);
  if (!address.searchParams.has('lang')) return;
  address.searchParams.delete('lang');
  history.replaceState(history.state, '', address);
}

function saved(): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}
