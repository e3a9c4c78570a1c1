import type { ReactNode, Ref } from 'react';
import type { HandleFigureOptions } from '../panels/index.js';
import { useFigureHandle, type FigureTools } from '../panels/inner.js';
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
  return useFigureHandle(ref, parts, 'chart', handleOf);
}

function handleOf({ parts, inTurn, wish: asked }: FigureTools<ChartHandleParts>): ChartHandle {
  const wish = (given: HandleFigureOptions): ChartFigureWish => {
    const { name, chart, error } = parts();
    const wrong = error();
    if (wrong) throw wrong;
    return { chart: chart(), name: name(), ...asked(given) };
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
