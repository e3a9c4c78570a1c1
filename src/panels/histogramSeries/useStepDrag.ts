import { useZoomDrag } from '../../charts/index.js';
import { stepAt } from './places.js';
import type { HistogramSeriesView } from './view.js';

/** A drag over steps, where they run from left to right. `pressed`: place of the run it began on; `width` of the figure, CSS pixels. */
export function useStepDrag(view: HistogramSeriesView, width: number, pressed: number, onSteps: (steps: [number, number]) => void) {
  return useZoomDrag({ left: 0, right: width }, ({ from, to }) => {
    const run = view.runs[pressed];
    if (!run || (view.form !== 'heat' && view.form !== 'quantiles')) return;
    const { area, tile } = run;
    const ends = [from, to].map((x) => stepAt(run, view, Math.min(area.left + area.width, Math.max(area.left, x - tile.left))));
    onSteps([Math.min(...ends), Math.max(...ends)]);
  });
}
