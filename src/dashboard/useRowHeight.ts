import { useSyncExternalStore } from 'react';

const coarse = '(pointer: coarse)';

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(coarse);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** Height of a row of the run list in CSS pixels: 28, or 36 where fingers point. */
export function useRowHeight(): number {
  return useSyncExternalStore(
    subscribe,
    () => (window.matchMedia(coarse).matches ? 36 : 28),
    () => 28,
  );
}
