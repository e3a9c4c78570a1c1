import type { ReactNode, Ref } from 'react';
import type { QueryEngine } from '../../engine/index.js';
import type { DrawOnceOptions } from './drawOnce.js';
import type { HandleFigureOptions, PanelHandle } from './panelHandle.js';
import type { PanelHost } from './panelHost.js';
import type { PanelWatch } from './panelWatch.js';
import { useFigureHandle, type FigureTools } from './useFigureHandle.js';

export interface HandleParts {
  element: () => HTMLElement | null;
  watch: PanelWatch;
  engine: QueryEngine;
  /** The panel once more. */
  panel: (host: PanelHost) => ReactNode;
}

/** Gives a `ref` what it can ask a panel for; returns what is drawn off screen for it, if anything. Its code comes with the first question. */
export function usePanelHandle(ref: Ref<PanelHandle> | undefined, parts: HandleParts): ReactNode {
  return useFigureHandle(ref, parts, 'panel', handleOf);
}

function handleOf({ parts, inTurn, wish }: FigureTools<HandleParts>): PanelHandle {
  const options = (given: HandleFigureOptions): DrawOnceOptions => {
    const { panel, watch } = parts();
    return { panel: (host) => panel({ ...host, defaultState: watch.latest?.state }), ...wish(given) };
  };
  const code = () => import('./handleFigures.js');
  return {
    exportSvg: (given = {}) => inTurn(async () => (await code()).svgOnce(options(given), parts().engine)),
    exportPng: (given = {}) => inTurn(async () => (await code()).pngOnce({ ...options(given), scale: given.scale ?? 2 }, parts().engine)),
    data: (given = {}) =>
      inTurn(async () => {
        const { drawnData, dataOnce } = await code();
        const { latest } = parts().watch;
        return drawnData((latest?.drawn ? await latest.dataOf() : undefined) ?? (await dataOnce(options(given))));
      }),
    focus: () => {
      const { element, watch } = parts();
      element()?.scrollIntoView({ block: 'nearest' });
      watch.whenDrawn(() => element()?.querySelector<HTMLElement>('.rf-panel-drawing [tabindex="0"]')?.focus());
    },
    resetZoom: () => parts().watch.latest?.reset(),
  };
}
