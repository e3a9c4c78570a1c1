import { useCallback, useSyncExternalStore } from 'react';
import { useRunfolio } from '../react/index.js';

const coarse = '(pointer: coarse)';
/** CSS pixels: where the token says nothing, and at least where fingers point. */
const usual = 28;
const forFingers = 36;

/** Height of a row of the run list in CSS pixels: the token `--rf-row`, and at least 36 where fingers point. */
export function useRowHeight(): number {
  const { root } = useRunfolio();
  const subscribe = useCallback(
    (onChange: () => void) => {
      const query = window.matchMedia(coarse);
      query.addEventListener('change', onChange);
      const observer = new MutationObserver(onChange);
      if (root) observer.observe(root, { attributes: true });
      return () => {
        query.removeEventListener('change', onChange);
        observer.disconnect();
      };
    },
    [root],
  );
  const read = useCallback((): number => {
    const row = root ? Number.parseFloat(getComputedStyle(root).getPropertyValue('--rf-row')) : usual;
    return Math.max(row || usual, window.matchMedia(coarse).matches ? forFingers : 0);
  }, [root]);
  return useSyncExternalStore(subscribe, read, () => usual);
}
