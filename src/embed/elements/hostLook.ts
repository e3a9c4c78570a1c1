/** How the page around an element looks. */
export interface HostLook {
  theme: 'light' | 'dark' | 'system';
  /** Language tag of the nearest ancestor that has one. */
  lang: string | undefined;
  dir: 'ltr' | 'rtl';
}

/** Attributes by which pages say their theme. */
const themeAttributes = ['data-theme', 'data-bs-theme', 'data-color-mode', 'data-color-scheme', 'data-mode', 'theme'];
const dark = /^(?:dark|theme-dark|dark-theme|dark-mode|is-dark)$/i;
const light = /^(?:light|theme-light|light-theme|light-mode|is-light)$/i;

/**
 * The theme, language and direction of the place where an element stands. The nearest ancestor that says a theme by attribute or class counts; else the CSS
 * `color-scheme` there, where it is light or dark alone; else it is the system's.
 */
export function hostLook(element: Element): HostLook {
  const above = ancestors(element);
  const said = above.map(saidTheme).find((theme) => theme !== undefined);
  const { colorScheme, direction } = getComputedStyle(element);
  return {
    theme: said ?? schemeTheme(colorScheme),
    lang: [element, ...above].map((ancestor) => ancestor.getAttribute('lang')).find((lang) => lang) ?? undefined,
    dir: direction === 'rtl' ? 'rtl' : 'ltr',
  };
}

/** Calls back when the look of the place where an element stands may have changed; gives the undo. */
export function watchHostLook(element: Element, onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  const attributeFilter = [...themeAttributes, 'class', 'style', 'lang', 'dir'];
  for (const ancestor of ancestors(element)) observer.observe(ancestor, { attributes: true, attributeFilter });
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', onChange);
  return () => {
    observer.disconnect();
    system.removeEventListener('change', onChange);
  };
}

/** Nearest first, out of shadow roots as well. */
function ancestors(element: Element): Element[] {
  const found: Element[] = [];
  for (let node: Node | null = parentOf(element); node; node = parentOf(node)) if (node instanceof Element) found.push(node);
  return found;
}

function parentOf(node: Node): Node | null {
  return node instanceof ShadowRoot ? node.host : ((node as Element).assignedSlot ?? node.parentNode);
}

function saidTheme(element: Element): 'light' | 'dark' | undefined {
  const words = [...themeAttributes.map((name) => element.getAttribute(name) ?? ''), ...element.classList];
  if (words.some((word) => dark.test(word))) return 'dark';
  return words.some((word) => light.test(word)) ? 'light' : undefined;
}

function schemeTheme(colorScheme: string): HostLook['theme'] {
  const schemes = colorScheme.split(/\s+/).filter((word) => word === 'light' || word === 'dark');
  return schemes.length === 1 ? (schemes[0] as 'light' | 'dark') : 'system';
}
