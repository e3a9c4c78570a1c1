import { ancestorsOf, hostMode, watchHostMode } from '../../theme/index.js';

/** How the page around an element looks. */
export interface HostLook {
  theme: 'light' | 'dark' | 'system';
  /** Language tag of the nearest ancestor that has one. */
  lang: string | undefined;
  dir: 'ltr' | 'rtl';
}

/** The theme, language and direction of the place where an element stands. Its own `color-scheme` counts as that of the page. */
export function hostLook(element: Element): HostLook {
  const { direction } = getComputedStyle(element);
  return {
    theme: hostMode(element, element) ?? 'system',
    lang: [element, ...ancestorsOf(element)].map((ancestor) => ancestor.getAttribute('lang')).find((lang) => lang) ?? undefined,
    dir: direction === 'rtl' ? 'rtl' : 'ltr',
  };
}

/** Calls back when the look of the place where an element stands may have changed; gives the undo. */
export function watchHostLook(element: Element, onChange: () => void): () => void {
  const unwatch = watchHostMode(element, onChange, ['lang', 'dir']);
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', onChange);
  return () => {
    unwatch();
    system.removeEventListener('change', onChange);
  };
}
