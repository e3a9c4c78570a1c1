import { barChart } from './bar/index.js';
import { classificationCurves } from './classificationCurves/index.js';
import { contour } from './contour/index.js';
import { customChart } from './customChart/index.js';
import type { DefinedPanel } from './definePanel.js';
import { lazyPanel } from './lazyPanel.js';
import { distribution } from './distribution/index.js';
import { histogramSeries } from './histogramSeries/index.js';
import { importance } from './importance/index.js';
import { linePlot } from './linePlot/index.js';
import { optimizationHistory } from './optimizationHistory/index.js';
import { parallelCoordinates } from './parallelCoordinates/index.js';
import { scalar } from './scalar/index.js';
import { scatter } from './scatter/index.js';
import { scatter3d } from './scatter3d/index.js';
import { slice } from './slice/index.js';
import { dataTable } from './table/index.js';
import { timeline } from './timeline/index.js';

/**
 * The kinds that come with the library, in the order in which menus list them. Line plots, of which most panels are, are there at once; the code of each other kind comes
 * with its first panel.
 */
export const builtinKinds: readonly DefinedPanel[] = [
  linePlot,
  lazyPanel({
    kind: 'parallel-coordinates',
    title: 'Parallel coordinates',
    about: 'Each run as a line over its parameters and results; drag on an axis to select.',
    load: async () => (await import('./parallelCoordinates/kind.js')).parallelCoordinates,
  }),
  lazyPanel({
    kind: 'importance',
    title: 'Parameter importance',
    about: 'How much each parameter matters for a metric, by several methods, and which way.',
    load: async () => (await import('./importance/kind.js')).importance,
  }),
  lazyPanel({
    kind: 'scatter',
    title: 'Scatter plot',
    about: 'A point per run over any two columns; drag to select, with fits and Pareto front.',
    load: async () => (await import('./scatter/kind.js')).scatter,
  }),
  lazyPanel({
    kind: 'distribution',
    title: 'Distribution',
    about: 'How the values of a column lie: boxes, violins, histogram, ECDF or points, by group.',
    load: async () => (await import('./distribution/kind.js')).distribution,
  }),
  lazyPanel({
    kind: 'bar',
    title: 'Bar chart',
    about: 'A bar per run or group of runs, sorted, with error bars and counts.',
    load: async () => (await import('./bar/kind.js')).barChart,
  }),
  lazyPanel({
    kind: 'scalar',
    title: 'Scalar',
    about: 'One number: the best, mean or latest, its spread over seeds and its difference to the baseline.',
    load: async () => (await import('./scalar/kind.js')).scalar,
  }),
  lazyPanel({
    kind: 'slice',
    title: 'Slice plot',
    about: 'A metric over each parameter in turn, as small plots with one value axis.',
    load: async () => (await import('./slice/kind.js')).slice,
  }),
  lazyPanel({
    kind: 'contour',
    title: 'Contour plot',
    about: 'A metric over two parameters, interpolated between the runs; what lies beyond them stays empty.',
    load: async () => (await import('./contour/kind.js')).contour,
  }),
  lazyPanel({
    kind: 'optimization-history',
    title: 'Optimization history',
    about: 'Each run as a point over the order of runs or time, with the best so far.',
    load: async () => (await import('./optimizationHistory/kind.js')).optimizationHistory,
  }),
  lazyPanel({
    kind: 'timeline',
    title: 'Timeline',
    about: 'When each run began, how long it took and how it ended.',
    load: async () => (await import('./timeline/kind.js')).timeline,
  }),
  lazyPanel({
    kind: 'scatter-3d',
    title: '3-D scatter plot',
    about: 'Each run as a point of three columns, in a box that can be turned.',
    load: async () => (await import('./scatter3d/kind.js')).scatter3d,
  }),
  parallelCoordinates,
  importance,
  scatter,
  distribution,
  histogramSeries,
  barChart,
  scalar,
  slice,
  contour,
  optimizationHistory,
  timeline,
  scatter3d,
  classificationCurves,
  customChart,
  dataTable,
];
