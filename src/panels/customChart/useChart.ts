import { useEffect, useRef, useState, type RefObject } from 'react';
import { useVectors } from '../../charts/index.js';
import { toRunfolioError } from '../../model/index.js';
import type { ChartOptions, DrawnChart } from './drawChart.js';

/** What became of a chart. */
export type ChartStatus = { kind: 'loading' } | { kind: 'drawn'; warnings: readonly string[] } | { kind: 'failed'; error: Error };

/**
 * Draws a chart into an element by way of Vega, which is loaded when the first chart is wanted. A new chart, data or theme draws anew, beside the old drawing until it is done; a new size does not.
 */
export function useChart(element: RefObject<HTMLElement | null>, options: ChartOptions): ChartStatus {
  const [status, setStatus] = useState<ChartStatus>({ kind: 'loading' });
  const latest = useRef(options);
  const drawn = useRef<DrawnChart>(undefined);
  useEffect(() => {
    latest.current = options;
  });
  const { chart, datasets, config, size } = options;
  useEffect(() => {
    const parent = element.current;
    if (!parent) return undefined;
    const holder = document.createElement('div');
    holder.className = 'rf-chart-holder';
    const shared = latest.current;
    const listeners = {
      onSelect: (value: unknown) => latest.current.onSelect(value),
      onHover: (row: Parameters<ChartOptions['onHover']>[0]) => latest.current.onHover(row),
      onTooltip: (value: unknown, event: MouseEvent) => latest.current.onTooltip(value, event),
    };
    let wanted = true;
    const draw = async (): Promise<void> => {
      const { drawChart } = await load();
      if (!wanted) return;
      holder.hidden = true;
      parent.append(holder);
      const made = await drawChart(holder, { chart, datasets, config, size: shared.size, ...listeners });
      if (!wanted) return made.dispose();
      parent.replaceChildren(holder);
      holder.hidden = false;
      drawn.current = made;
      made.resize(latest.current.size);
      setStatus({ kind: 'drawn', warnings: made.warnings });
    };
    draw().catch((thrown: unknown) => {
      holder.remove();
      if (wanted) setStatus({ kind: 'failed', error: toRunfolioError(thrown, 'The chart cannot be drawn') });
    });
    return () => {
      wanted = false;
      drawn.current?.dispose();
      drawn.current = undefined;
    };
  }, [element, chart, datasets, config]);
  useEffect(() => {
    drawn.current?.resize(size);
  }, [size]);
  useVectors(element, (pen) => drawn.current?.drawWith(pen));
  return status;
}

/** Bundlers for servers know that there is no window, and leave Vega out: it asks for a canvas of Node there. */
function load() {
  return typeof window === 'undefined' ? Promise.reject(new Error('There is no page to draw on.')) : import('./drawChart.js');
}
