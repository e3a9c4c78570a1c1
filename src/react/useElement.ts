import { useCallback, useEffect, useState, useSyncExternalStore, type RefObject } from 'react';

export interface ElementSize {
  /** CSS pixels of the content box, fractions and all. */
  width: number;
  height: number;
}

/** The size of an element, kept up to date; undefined before it is laid out. */
export function useElementSize(ref: RefObject<Element | null>): ElementSize | undefined {
  const [size, setSize] = useState<ElementSize>();
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      setSize((old) => (old?.width === width && old.height === height ? old : { width, height }));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}

/** Whether an element is on screen, or within `margin` pixels of it. False until known. */
export function useInView(ref: RefObject<Element | null>, margin = 200): boolean {
  const [inView, setInView] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const observer = new IntersectionObserver((entries) => setInView(entries.at(-1)?.isIntersecting ?? false), {
      rootMargin: `${margin}px`,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, margin]);
  return inView;
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
