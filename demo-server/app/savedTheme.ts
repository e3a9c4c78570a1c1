import type { Theme } from '../../src/index.js';

const key = 'runfolio theme';

/** The theme chosen earlier; `system` where none was. */
export function loadTheme(): Theme {
  try {
    const saved = localStorage.getItem(key);
    return saved === 'light' || saved === 'dark' ? saved : 'system';
  } catch {
    return 'system';
  }
}

/** Keeps the theme for the next visit, where the browser keeps anything. */
export function saveTheme(theme: Theme): void {
  try {
    localStorage.setItem(key, theme);
  } catch {
    // Storage is full or switched off: the theme lasts as long as the page.
  }
}
