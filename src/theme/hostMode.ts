import type { ThemeMode } from './paletteTheme.js';

/** Attributes by which pages say their theme, and those that can change it. */
const named = ['data-theme', 'data-mode', 'data-color-mode', 'data-color-scheme', 'data-bs-theme', 'theme'];
const watched = [...named, 'class', 'style'];
const classes = /^(?:(?:theme-|is-)?(?:dark|light)|(?:dark|light)-(?:theme|mode))$/i;

/**
 * Whether the page around an element is light or dark: by the nearest ancestor that says so in an attribute or class, else by the `color-scheme` at `scheme`; undefined where
 * neither does. `scheme`: default the parent.
 */
export function hostMode(element: Element, scheme: Element | undefined = parentOf(element)): ThemeMode | undefined {
  for (const ancestor of ancestorsOf(element)) {
    const said = named.map((name) => modeIn(ancestor.getAttribute(name) ?? '')).find((mode) => mode !== undefined);
    const mode = said ?? modeIn([...ancestor.classList].find((name) => classes.test(name)) ?? '');
    if (mode) return mode;
  }
  const schemes = scheme ? getComputedStyle(scheme).colorScheme : '';
  return schemes.includes('dark') === schemes.includes('light') ? undefined : modeIn(schemes);
}

/** Calls when what `hostMode` reads may have changed, or one of these attributes of an ancestor. Returns its undo. */
export function watchHostMode(element: Element, onChange: () => void, others: readonly string[] = []): () => void {
  const observer = new MutationObserver(onChange);
  const attributeFilter = [...watched, ...others];
  for (const ancestor of ancestorsOf(element)) observer.observe(ancestor, { attributes: true, attributeFilter });
  return () => observer.disconnect();
}

/** From the nearest to the outermost, by slots where there are any, and out of shadow roots. */
export function ancestorsOf(element: Element): Element[] {
  const all: Element[] = [];
  for (let at = parentOf(element); at; at = parentOf(at)) all.push(at);
  return all;
}

function modeIn(text: string): ThemeMode | undefined {
  const lower = text.toLowerCase();
  if (lower.includes('dark')) return 'dark';
  return lower.includes('light') ? 'light' : undefined;
}

function parentOf(element: Element): Element | undefined {
  const parent = element.assignedSlot ?? element.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : undefined;
}
