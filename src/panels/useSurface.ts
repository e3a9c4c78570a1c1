import { useMemo } from 'react';
import { useRunfolio } from '../react/index.js';
import { inkOf } from '../theme/index.js';

/** The colour cards have here, which a host may have changed. */
export function useSurface(): string {
  const { root, theme } = useRunfolio();
  return useMemo(() => {
    const own = root && getComputedStyle(root).getPropertyValue('--rf-surface').trim();
    return own || inkOf(theme, 'surface');
  }, [root, theme]);
}
