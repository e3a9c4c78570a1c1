import type { Theme } from '../../src/index.js';

const key = 'runfolio.theme';

/** The theme chosen on this page before; the system's where none was, or where nothing can be kept. */
export function readTheme(): Theme {
  try {
    const saved = localStorage.getItem(key);
    return saved === 'light' || saved === 'dark' ? saved : 'system';
  } catch {
    return 'system';
  }
}

/** Remembers a theme; one that the system uses anyway is forgotten, so that the page follows the system again. */
export function saveTheme(theme: 'light' | 'dark'): void {
  const system = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  try {
    if (theme === system) localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // Storage is off: the choice holds until the page is left.
  }
}
