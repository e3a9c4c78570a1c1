import { useEffect, useState, type RefObject } from 'react';

/** Raised, once per frame at most, whenever what an element holds may stand elsewhere than before. */
export function useTurns(element: RefObject<HTMLElement | null>): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const watched = element.current;
    if (!watched) return undefined;
    let frame = 0;
    const raise = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setTurn((old) => old + 1));
    };
    const mutations = new MutationObserver(raise);
    mutations.observe(watched, { childList: true, characterData: true, subtree: true });
    const sizes = new ResizeObserver(raise);
    sizes.observe(watched);
    return () => {
      cancelAnimationFrame(frame);
      mutations.disconnect();
      sizes.disconnect();
    };
  }, [element]);
  return turn;
}
