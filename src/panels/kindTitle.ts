import type { Locale } from '../texts/index.js';
import type { DefinedPanel } from './definePanel.js';

/** What a kind of panel is called in a language: its English title is with its definition, translations are texts of the key `kinds.` and its kind. */
export function kindTitle({ kind, title }: Pick<DefinedPanel, 'kind' | 'title'>, locale: Locale): string {
  return textOr(locale.message(`kinds.${kind}`), title);
}

/** The sentence that says what a kind shows, as `kindTitle`. */
export function kindAbout({ kind, about }: Pick<DefinedPanel, 'kind' | 'about'>, locale: Locale): string {
  return textOr(locale.message(`kinds.${kind}.about`), about);
}

function textOr(message: ReturnType<Locale['message']>, english: string): string {
  return typeof message === 'string' ? message : english;
}
