import { useCallback, useContext, useEffect, useState, useSyncExternalStore, type RefObject } from 'react';
import { useBeforePaint } from '../charts/index.js';
import { EverythingContext } from './DrawEverything.js';

export interface ElementSize {
  /** CSS pixels of the content box, fractions and all. */
  width: number;
  height: number;
}

/** The size of an element, kept up to date; undefined before it is laid out. */
export function useElementSize(ref: RefObject<Element | null>): ElementSize | undefined {
  const [size, setSize] = useState<ElementSize>();
  // Measured before the first paint: what is drawn to a size would otherwise come a frame late and push away what is below.
  useBeforePaint(() => {
    const element = ref.current;
    if (!element) return undefined;
    const take = ({ width, height }: ElementSize): void =>
      setSize((old) => (old?.width === width && old.height === height ? old : { width, height }));
    take(contentSize(element));
    const observer = new ResizeObserver(([entry]) => entry && take(entry.contentRect));
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}

function contentSize(element: Element): ElementSize {
  const { width, height } = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const without = (whole: number, ...edges: string[]): number =>
    edges.reduce((left, edge) => left - (Number.parseFloat(style.getPropertyValue(edge)) || 0), whole);
  return {
    width: without(width, 'padding-left', 'padding-right', 'border-left-width', 'border-right-width'),
    height: without(height, 'padding-top', 'padding-bottom', 'border-top-width', 'border-bottom-width'),
  };
}

/** Whether an element is on screen, or within `margin` pixels of it, or wanted wherever it is (`<DrawEverything>`). False until known. */
export function useInView(ref: RefObject<Element | null>, margin = 200): boolean {
  const [inView, setInView] = useState(false);
  const everything = useContext(EverythingContext);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const observer = new IntersectionObserver((entries) => setInView(entries.at(-1)?.isIntersecting ?? false), {
      rootMargin: `${margin}px`,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, margin]);
  return inView || everything;
}

/** Device pixels per CSS pixel, kept up to date as the window changes screens or zoom. 1 on a server. */
export function useDevicePixelRatio(): number {
  const ratio = useSyncExternalStore(
    useCallback((onChange: () => void) => {
      window.addEventListener('resize', onChange);
      return () => window.removeEventListener('resize', onChange);
    }, []),
    () => window.devicePixelRatio,
    () => 1,
  );
  return ratio;
}
