import type { DefinedPanel } from './definePanel.js';
import { lazyPanel } from './lazyPanel.js';
import { linePlot } from './linePlot/index.js';

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
  lazyPanel({
    kind: 'confusion-matrix',
    title: 'Confusion matrix',
    about:
      'How often each class was taken for each, from a logged table of predictions, with precision, recall and the rows behind a cell.',
    load: async () => (await import('./confusionMatrix/kind.js')).confusionMatrix,
  }),
  lazyPanel({
    kind: 'classification-curves',
    title: 'Classification curves',
    about: 'ROC, precision–recall, calibration, DET, gain and lift of a table of predictions, with a threshold that panels share.',
    load: async () => (await import('./classificationCurves/kind.js')).classificationCurves,
  }),
  lazyPanel({
    kind: 'table',
    title: 'Table',
    about: 'The rows of a logged table, such as predictions: sorted, filtered, searched, as a file.',
    load: async () => (await import('./table/kind.js')).dataTable,
  }),
  lazyPanel({
    kind: 'histogram-series',
    title: 'Histograms over steps',
    about: 'Logged histograms (weights, gradients) over steps: as a heat map, curves, quantiles, or one step in detail.',
    load: async () => (await import('./histogramSeries/kind.js')).histogramSeries,
  }),
  lazyPanel({
    kind: 'media',
    title: 'Media',
    about: 'Images with their boxes and masks, sounds, videos, texts and pages that runs logged, by run, step and item.',
    load: async () => (await import('./media/kind.js')).media,
  }),
  lazyPanel({
    kind: 'log',
    title: 'Log',
    about: 'What one run printed, with its colours; search in all of its lines.',
    load: async () => (await import('./log/kind.js')).log,
  }),
  lazyPanel({
    kind: 'custom-chart',
    title: 'Custom chart',
    about: 'A chart written in Vega-Lite, over runs, their history or a logged table. W&B’s custom charts have a home here.',
    load: async () => (await import('./customChart/kind.js')).customChart,
  }),
];
