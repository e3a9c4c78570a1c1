import Plotly from 'plotly.js-dist-min';
import { afterPaint, parameter, stage } from './afterPaint.js';
import { fetchColumns } from './columns.js';
import { offer } from './offer.js';

async function draw(): Promise<number> {
  const { steps, runs } = await fetchColumns(parameter('json'));
  const traces = runs.map(({ name, y }) => ({ type: 'scatter', mode: 'lines', name, x: steps, y, line: { width: 1 }, hoverinfo: 'skip' }));
  const layout = { width: 1054, height: 400, margin: { l: 42, r: 12, t: 8, b: 30 }, showlegend: false };
  await Plotly.newPlot(stage(), traces, layout, { displayModeBar: false });
  await afterPaint();
  return performance.now();
}

const drawn = draw();
offer({ drawn: () => drawn });
