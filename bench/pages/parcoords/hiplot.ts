import address from 'hiplot/dist/hiplot.bundle.js?url';
import { stage } from '../afterPaint.js';
import { DrawingWatch } from './drawingWatch.js';
import { axisKeys, axisValues, drawingSize, pointerAt, type OpenParallel } from './parallel.js';

/** What the prebuilt script, which brings its own React, puts on the page. */
interface HiPlot {
  render: (element: Element, props: object) => void;
}

declare global {
  interface Window {
    hiplot?: HiPlot;
  }
}

/**
 * HiPlot's parallel plot alone, without the table that it has below by default. It draws its lines a few in each frame, in random order, and starts again when
 * the brush moves: a picture counts once the last line is on screen.
 */
export const open: OpenParallel = async (runs) => {
  const hiplot = await loadHiPlot();
  const watch = new DrawingWatch(CanvasRenderingContext2D.prototype, ['stroke']);
  const values = axisValues(runs);
  const datapoints = Array.from({ length: runs }, (_, run) => ({
    uid: String(run),
    from_uid: null,
    values: Object.fromEntries(axisKeys.map((key, axis) => [key, values[axis]![run]])),
  }));
  stage().style.inlineSize = `${drawingSize.width}px`;
  let selected = 0;
  const brush = (): ((type: string, share: number, target?: EventTarget) => void) => pointerAt(overlay());
  return {
    draw: () => {
      hiplot.render(stage(), {
        experiment: {
          datapoints,
          colorby: axisKeys[0],
          enabled_displays: ['PARALLEL_PLOT'],
          parameters_definition: {},
          display_data: { PARALLEL_PLOT: { hide: ['uid', 'from_uid'], order: axisKeys } },
        },
        dataProviderName: 'none',
        persistentState: unsaved,
        onChange: { selected_uids: (_: string, uids: readonly string[]) => (selected = uids.length) },
      });
      return watch.settled(watch.calls);
    },
    press: (share) => brush()('mousedown', share),
    moveTo: (share) => {
      const { calls } = watch;
      brush()('mousemove', share, window);
      return watch.settled(calls);
    },
    release: async (share) => {
      brush()('mouseup', share, window);
      // It tells who listens a while later.
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return selected;
    },
  };
};

/** Keeps nothing, where HiPlot would write into the page's address; only the height is given. */
const unsaved = {
  get: (name: string, absent: unknown): unknown => (name === 'height' ? drawingSize.height : absent),
  set: (): void => undefined,
  children: (): unknown => unsaved,
};

function overlay(): Element {
  // Where d3 keeps what an element is about.
  const brush = [...document.querySelectorAll('.pplot-brush')].find((element) => Reflect.get(element, '__data__') === axisKeys[0]);
  const found = brush?.querySelector('.overlay');
  if (!found) throw new Error('HiPlot shows no axis to brush.');
  return found;
}

function loadHiPlot(): Promise<HiPlot> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.addEventListener('load', () => (window.hiplot ? resolve(window.hiplot) : reject(new Error('HiPlot is not there.'))));
    script.addEventListener('error', () => reject(new Error('HiPlot could not be loaded.')));
    document.head.append(script);
  });
}
