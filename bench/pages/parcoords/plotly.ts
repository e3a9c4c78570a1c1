import Plotly from 'plotly.js-dist-min';
import { stage } from '../afterPaint.js';
import { DrawingWatch } from './drawingWatch.js';
import { axisKeys, axisValues, drawingSize, pointerAt, type OpenParallel } from './parallel.js';

/** Plotly's element with its traces, as restyled by brushes. */
interface PlotlyElement extends HTMLElement {
  data?: [{ dimensions: { constraintrange?: [number, number] }[] }];
}

/** Plotly's parcoords, drawn with WebGL in blocks of lines, a block per frame: a picture counts once the last block is on screen. */
export const open: OpenParallel = async (runs) => {
  const watch = new DrawingWatch(WebGLRenderingContext.prototype, ['drawArrays', 'drawElements']);
  const values = axisValues(runs);
  const host: PlotlyElement = stage();
  const dimensions = axisKeys.map((label, axis) => ({ label, values: values[axis]! }));
  const trace = { type: 'parcoords', dimensions, line: { color: values[0]!, colorscale: 'Viridis', showscale: true } };
  const layout = { ...drawingSize, margin: { l: 60, r: 60, t: 50, b: 20 } };
  return {
    draw: async () => {
      const { calls } = watch;
      await Plotly.newPlot(host, [trace], layout, { displayModeBar: false });
      return watch.settled(calls);
    },
    press: (share) => {
      const pointer = pointerAt(firstAxis());
      pointer('mousemove', share);
      pointer('mousedown', share);
    },
    moveTo: (share) => {
      const { calls } = watch;
      pointerAt(firstAxis())('mousemove', share, window);
      return watch.settled(calls);
    },
    release: async (share) => {
      pointerAt(firstAxis())('mouseup', share, window);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      const [low, high] = host.data?.[0].dimensions[0]?.constraintrange ?? [NaN, NaN];
      return values[0]!.filter((value) => value >= low && value <= high).length;
    },
  };
};

function firstAxis(): Element {
  const found = document.querySelector('.parcoords .axis-brush .background');
  if (!found) throw new Error('Plotly shows no axis to brush.');
  return found;
}
