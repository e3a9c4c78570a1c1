import Plotly from 'plotly.js-dist-min';
import { colorOf } from '../columns.js';
import { figureSize, type Draw } from './drawing.js';

/** Plotly's SVG scatter lines without hover; its WebGL lines need a GPU that the bench does not count on. */
export const draw: Draw = async (host, { steps, values }) => {
  const traces = values.map((y, run) => ({
    type: 'scatter',
    mode: 'lines',
    x: steps,
    y,
    hoverinfo: 'skip',
    line: { width: 1, color: colorOf(run) },
  }));
  const layout = { ...figureSize, margin: { l: 42, r: 12, t: 8, b: 22 }, showlegend: false, yaxis: { range: [-1, 3] } };
  await Plotly.newPlot(host, traces, layout, { displayModeBar: false });
  return {
    show: async (from, to) => {
      await Plotly.relayout(host, { 'xaxis.range': [from, to] });
    },
    remove: () => Plotly.purge(host),
  };
};
