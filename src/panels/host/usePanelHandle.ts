import { useEffect, useImperativeHandle, useRef, useState, type ReactNode, type Ref } from 'react';
import { useBeforePaint } from '../../charts/index.js';
import type { QueryEngine } from '../../engine/index.js';
import type { DrawOnceOptions } from './drawOnce.js';
import type { HandleFigureOptions, PanelHandle } from './panelHandle.js';
import type { PanelHost } from './panelHost.js';
import type { PanelWatch } from './panelWatch.js';

export interface HandleParts {
  element: () => HTMLElement | null;
  watch: PanelWatch;
  engine: QueryEngine;
  /** The panel once more. */
  panel: (host: PanelHost) => ReactNode;
}

/** Gives a `ref` what it can ask a panel for; returns what is drawn off screen for it, if anything. Its code comes with the first question. */
export function usePanelHandle(ref: Ref<PanelHandle> | undefined, parts: HandleParts): ReactNode {
  const [shown, show] = useState<ReactNode>();
  const latest = useRef(parts);
  useBeforePaint(() => {
    latest.current = parts;
  });
  // Aborted while the panel is not on the page.
  const controller = useRef(new AbortController());
  useEffect(() => {
    if (controller.current.signal.aborted) controller.current = new AbortController();
    return () => controller.current.abort(new DOMException('The panel is gone.', 'AbortError'));
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

function handleOf(parts: () => HandleParts, show: (node: ReactNode) => void, gone: () => AbortSignal): PanelHandle {
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: there is one place to draw. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
  const options = (given: HandleFigureOptions): DrawOnceOptions => {
    const { element, panel, watch } = parts();
    const box = element()?.getBoundingClientRect();
    const size = { width: given.width ?? (box?.width || 600), height: given.height ?? (box?.height || 280) };
    const signal = given.signal ? AbortSignal.any([given.signal, gone()]) : gone();
    return { panel: (host) => panel({ ...host, defaultState: watch.latest?.state }), size, title: given.title ?? true, show, signal };
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
