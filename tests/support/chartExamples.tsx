import type { ReactElement } from 'react';
import * as charts from '../../src/entries/charts.js';

const rows = { model: ['a', 'b'], size: [1, 2], acc: [0.5, 0.75] };

/** The charts with data of one's own: an element of each. They need no provider. */
export const chartExamples: Readonly<Record<string, ReactElement>> = {
  BarChart: <charts.BarChart data={rows} values="acc" />,
  ConfusionMatrix: <charts.ConfusionMatrix data={{ classes: ['a', 'b'], counts: [Float64Array.of(1, 0), Float64Array.of(0, 1)] }} />,
  Histogram: <charts.Histogram data={rows} value="acc" />,
  LineChart: <charts.LineChart title="Loss" series={[{ name: 'train', y: [3, 1, 2] }]} />,
  ParallelCoordinates: <charts.ParallelCoordinates data={rows} axes={['size', 'acc']} />,
  ScatterChart: <charts.ScatterChart data={rows} x="size" y="acc" />,
};
