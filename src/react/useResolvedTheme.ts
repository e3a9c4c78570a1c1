import { useCallback, useSyncExternalStore } from 'react';
import type { ResolvedTheme } from './context.js';

/** Which theme to draw in; `system` follows the operating system or browser. */
export type Theme = 'light' | 'dark' | 'system';

const darkQuery = '(prefers-color-scheme: dark)';

function subscribeToSystem(onChange: () => void): () => void {
  const query = window.matchMedia(darkQuery);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** The theme with `system` resolved, kept up to date. On a server `system` is light. */
export function useResolvedTheme(theme: Theme): ResolvedTheme {
  const systemTheme = useCallback((): ResolvedTheme => (window.matchMedia(darkQuery).matches ? 'dark' : 'light'), []);
  const system = useSyncExternalStore<ResolvedTheme>(subscribeToSystem, systemTheme, () => 'light');
  return theme === 'system' ? system : theme;
}
