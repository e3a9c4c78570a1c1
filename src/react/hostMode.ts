import type { ThemeMode } from '../theme/index.js';

/** Attributes by which pages say their theme, and those that can change it. */
const named = ['data-theme', 'data-mode', 'data-color-mode', 'data-color-scheme', 'data-bs-theme'];
const watched = [...named, 'class', 'style'];

/** Whether the page around an element is light or dark: by the nearest ancestor that says so in an attribute or class, else by `color-scheme`; undefined where neither does. */
export function hostMode(element: Element): ThemeMode | undefined {
  for (const ancestor of ancestorsOf(element)) {
    const said = named.map((name) => ancestor.getAttribute(name)).find((value) => modeIn(value ?? '') !== undefined);
    const mode = modeIn(said ?? '') ?? modeIn([...ancestor.classList].find((name) => name === 'dark' || name === 'light') ?? '');
    if (mode) return mode;
  }
  const around = parentOf(element);
  const scheme = around ? getComputedStyle(around).colorScheme : '';
  return scheme.includes('dark') === scheme.includes('light') ? undefined : modeIn(scheme);
}

/** Calls when what `hostMode` reads may have changed. Returns its undo. */
export function watchHostMode(element: Element, onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  for (const ancestor of ancestorsOf(element)) observer.observe(ancestor, { attributes: true, attributeFilter: watched });
  return () => observer.disconnect();
}

function modeIn(text: string): ThemeMode | undefined {
  if (text.includes('dark')) return 'dark';
  return text.includes('light') ? 'light' : undefined;
}

/** From the nearest to the outermost, also out of shadow roots. */
function ancestorsOf(element: Element): Element[] {
  const all: Element[] = [];
  for (let at = parentOf(element); at; at = parentOf(at)) all.push(at);
  return all;
}

function parentOf(element: Element): Element | undefined {
  const { parentNode } = element;
  if (parentNode instanceof ShadowRoot) return parentNode.host;
  return parentNode instanceof Element ? parentNode : undefined;
}
