import { useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { useRunfolio } from '../react/index.js';

const coarse = '(pointer: coarse)';
/** CSS pixels: where the token says nothing, and at least where fingers point. */
const usual = 28;
const forFingers = 36;

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(coarse);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** Height of a row of the run list in CSS pixels: the token `--rf-row`, and at least 36 where fingers point. */
export function useRowHeight(): number {
  const { root, givenTheme } = useRunfolio();
  const [row, setRow] = useState(usual);
  useLayoutEffect(() => {
    if (root) setRow(Number.parseFloat(getComputedStyle(root).getPropertyValue('--rf-row')) || usual);
  }, [root, givenTheme]);
  const least = useSyncExternalStore(
    subscribe,
    () => (window.matchMedia(coarse).matches ? forFingers : 0),
    () => 0,
  );
  return Math.max(least, row);
}
