import { useCallback, useSyncExternalStore } from 'react';
import { hostMode, watchHostMode, type Theme, type ThemeMode } from '../theme/index.js';

const dark = '(prefers-color-scheme: dark)';
const forced = '(forced-colors: active)';

const matches = (query: string): boolean => window.matchMedia(query).matches;

/**
 * Whether a theme is drawn light or dark, kept up to date. Forced colours are the system's, so they decide whatever the theme is. On a server
 * `system` and `host` are light.
 */
export function useMode(theme: Theme, root: Element | null): ThemeMode {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const queries = [dark, forced].map((query) => window.matchMedia(query));
      for (const query of queries) query.addEventListener('change', onChange);
      const unwatch = theme === 'host' && root ? watchHostMode(root, onChange) : undefined;
      return () => {
        for (const query of queries) query.removeEventListener('change', onChange);
        unwatch?.();
      };
    },
    [theme, root],
  );
  const read = useCallback((): ThemeMode => {
    const ofSystem = matches(dark) ? 'dark' : 'light';
    if (theme === 'system' || matches(forced)) return ofSystem;
    return theme === 'host' ? ((root && hostMode(root)) ?? ofSystem) : theme;
  }, [theme, root]);
  return useSyncExternalStore(subscribe, read, () => (theme === 'dark' ? 'dark' : 'light'));
}
