import { useEffect, useImperativeHandle, useRef, useState, type ReactNode, type Ref } from 'react';
import { useBeforePaint } from '../../charts/index.js';
import type { HandleFigureOptions } from './panelHandle.js';

/** How something is drawn once more, off screen. */
export interface FigureWish {
  /** CSS pixels: those asked for, else those it has on the page. */
  size: { width: number; height: number };
  title: boolean;
  /** Puts it into the page, or takes it away. */
  show: (node: ReactNode) => void;
  signal: AbortSignal;
}

/** What a handle is made with. */
export interface FigureTools<Parts> {
  /** Those of the latest rendering. */
  parts: () => Parts;
  /** One after the other: there is one place to draw. */
  inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  wish: (given: HandleFigureOptions) => FigureWish;
}

/** Gives a `ref` a handle, made once; returns what is drawn off screen for it, if anything. What it draws is aborted once the component, called `what` then, is gone. */
export function useFigureHandle<Handle, Parts extends { element: () => HTMLElement | null }>(
  ref: Ref<Handle> | undefined,
  current: Parts,
  what: string,
  handleOf: (tools: FigureTools<Parts>) => Handle,
): ReactNode {
  const [shown, show] = useState<ReactNode>();
  const latest = useRef(current);
  useBeforePaint(() => {
    latest.current = current;
  });
  // Aborted while the component is not on the page.
  const controller = useRef(new AbortController());
  useEffect(() => {
    if (controller.current.signal.aborted) controller.current = new AbortController();
    return () => controller.current.abort(new DOMException(`The ${what} is gone.`, 'AbortError'));
  }, [what]);
  const make = useRef(handleOf);
  useImperativeHandle(ref, () => {
    const parts = (): Parts => latest.current;
    const wish = (given: HandleFigureOptions): FigureWish => {
      const box = parts().element()?.getBoundingClientRect();
      const size = { width: given.width ?? (box?.width || 600), height: given.height ?? (box?.height || 280) };
      const gone = controller.current.signal;
      return { size, title: given.title ?? true, show, signal: given.signal ? AbortSignal.any([given.signal, gone]) : gone };
    };
    return make.current({ parts, inTurn: turns(), wish });
  }, []);
  return shown;
}

function turns(): FigureTools<unknown>['inTurn'] {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
}
