import { useMemo } from 'react';
import { useLook } from '../react/inner.js';
import { inkOf } from '../theme/index.js';

/** The colour cards have here, which a host may have changed. */
export function useSurface(): string {
  const { root, theme } = useLook();
  return useMemo(() => {
    const own = root && getComputedStyle(root).getPropertyValue('--rf-surface').trim();
    return own || inkOf(theme, 'surface');
  }, [root, theme]);
}
