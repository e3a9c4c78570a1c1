import { useEffect, useImperativeHandle, useRef, useState, type ReactNode, type Ref } from 'react';
import { useBeforePaint } from '../charts/index.js';
import type { HandleFigureOptions } from '../panels/index.js';
import type { ChartHandle } from './chartHandle.js';
import type { ChartFigureWish } from './drawChartFigure.js';

export interface ChartHandleParts {
  element: () => HTMLElement | null;
  /** What a file is called within. */
  name: () => string;
  /** The chart once more. */
  chart: () => ReactNode;
  /** What is wrong with its data. */
  error: () => Error | undefined;
  reset: () => void;
}

/** Gives a `ref` what it can ask a chart for; returns what is drawn off screen for it, if anything. Its code comes with the first question. */
export function useChartHandle(ref: Ref<ChartHandle> | undefined, parts: ChartHandleParts): ReactNode {
  const [shown, show] = useState<ReactNode>();
  const latest = useRef(parts);
  useBeforePaint(() => {
    latest.current = parts;
  });
  // Aborted while the chart is not on the page.
  const controller = useRef(new AbortController());
  useEffect(() => {
    if (controller.current.signal.aborted) controller.current = new AbortController();
    return () => controller.current.abort(new DOMException('The chart is gone.', 'AbortError'));
  }, []);
  useImperativeHandle(
    ref,
    () =>
      handleOf(
        () => latest.current,
        show,
        () => controller.current.signal,
      ),
    [],
  );
  return shown;
}

function handleOf(parts: () => ChartHandleParts, show: (node: ReactNode) => void, gone: () => AbortSignal): ChartHandle {
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: there is one place to draw. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
  const wish = (given: HandleFigureOptions): ChartFigureWish => {
    const { element, name, chart, error } = parts();
    const wrong = error();
    if (wrong) throw wrong;
    const box = element()?.getBoundingClientRect();
    const size = { width: given.width ?? (box?.width || 600), height: given.height ?? (box?.height || 280) };
    const signal = given.signal ? AbortSignal.any([given.signal, gone()]) : gone();
    return { chart: chart(), size, name: name(), title: given.title ?? true, show, signal };
  };
  const code = () => import('./drawChartFigure.js');
  return {
    exportSvg: (given = {}) => inTurn(async () => (await code()).chartSvg(wish(given))),
    exportPng: (given = {}) => inTurn(async () => (await code()).chartPng(wish(given), given.scale ?? 2)),
    focus: () => {
      const element = parts().element();
      element?.scrollIntoView({ block: 'nearest' });
      element?.querySelector<HTMLElement>('.rf-panel-drawing [tabindex="0"]')?.focus();
    },
    resetZoom: () => parts().reset(),
  };
}
