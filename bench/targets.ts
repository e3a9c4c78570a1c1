/** What a line is about and what it should reach. */
export interface Target {
  bench: string;
  /** The work, in words. */
  work: string;
  /** The figure must not be above this, in the line's unit. */
  most?: number;
  /** `ours / theirs` must not be above this. */
  ratio?: number;
}

const hundred = '100 runs × 1,000 steps';
const tenfold = '100 runs × 10,000 steps';
const thousand = '1,000 runs × 10,000 steps';

/** The lines in the order of the page, with their targets where there are any. */
export const targets: readonly Target[] = [
  { bench: 'load.1e5', work: `cold page → line plot drawn, ${hundred}, from a local server`, ratio: 1 },
  { bench: 'load.1e6', work: `the same, ${tenfold}`, ratio: 0.5 },
  { bench: 'load.1e7', work: `the same, ${thousand}`, ratio: 0.3 },
  { bench: 'load.throttled', work: '50 Mbit/s, 40 ms: the newest 10 of 1,000 runs × 10,000 steps', most: 1500 },
  { bench: 'load.throttled.spread', work: 'the same, 10 runs spread over the project: no two in one file' },
  { bench: 'line.zoom.1e6', work: `wheel step → exact drawing, ${tenfold}`, most: 16.7, ratio: 0.05 },
  { bench: 'line.zoom.1e7', work: `the same, ${thousand}`, most: 50 },
  { bench: 'line.redraw.10x1000', work: 'frame of a zoom, 10 noisy lines × 1,000 pixels, in memory', ratio: 0.8 },
  { bench: 'line.redraw.100x1000', work: 'the same, 100 lines', ratio: 0.8 },
  { bench: 'line.redraw.1000x1000', work: 'the same, 1,000 lines', ratio: 0.2 },
  { bench: 'line.hover.100', work: 'pointer move → nearest line, crosshair, tooltip on screen, 100 lines' },
  { bench: 'line.hover.1000', work: 'the same, 1,000 lines', most: 4 },
  { bench: 'line.smooth.1e5', work: `step of the smoothing slider → drawing, ${hundred}` },
  { bench: 'line.smooth.1e6', work: `the same, ${tenfold}`, most: 33 },
  { bench: 'table.sort.10k', work: 'sort 10,000 runs × 50 columns → rows on screen' },
  { bench: 'table.sort.100k', work: 'the same, 100,000 runs', most: 60, ratio: 0.5 },
  { bench: 'table.filter.10k', work: 'filter 10,000 runs × 50 columns → rows on screen' },
  { bench: 'table.filter.100k', work: 'the same, 100,000 runs', most: 60, ratio: 0.5 },
  { bench: 'parcoords.draw.1k', work: 'parallel coordinates, 8 axes, first drawing of 1,000 runs, columns in memory' },
  { bench: 'parcoords.draw.10k', work: 'the same, 10,000 runs' },
  { bench: 'parcoords.draw.100k', work: 'the same, 100,000 runs' },
  { bench: 'parcoords.brush.1k', work: 'move of a brush on one of 8 axes → whole picture, 1,000 runs' },
  { bench: 'parcoords.brush.10k', work: 'the same, 10,000 runs', most: 16.7, ratio: 0.1 },
  { bench: 'parcoords.brush.100k', work: 'the same, 100,000 runs', most: 100, ratio: 0.1 },
  {
    bench: 'importance.1k',
    work: 'importance of 50 parameters of 1,000 runs: 100 trees, shuffles, intervals, curves',
    most: 2000,
    ratio: 0.1,
  },
  { bench: 'importance.10k', work: 'the same, 10,000 runs' },
  {
    bench: 'confusion.1e5x1000',
    work: 'table on a local server → confusion matrix drawn, engine up: 100,000 predictions of 1,000 classes',
  },
  { bench: 'confusion.1e6x1000', work: 'the same, 1,000,000 predictions', most: 300 },
  { bench: 'curve.roc.1e5', work: 'exact ROC curve and area of 100,000 predictions, asked of the engine → frame' },
  { bench: 'curve.roc.1e5.drawn', work: 'the same → picture' },
  { bench: 'curve.roc.1e6', work: 'the same of 1,000,000 predictions → frame', most: 300, ratio: 0.5 },
  { bench: 'curve.roc.1e6.drawn', work: 'the same → picture', ratio: 0.5 },
  { bench: 'memory.point', work: 'bytes a page and its workers grow by per point shown', most: 20 },
  { bench: 'wire.point', work: 'bytes of history per point: noisy values that were single precision', most: 12.1 },
  { bench: 'wire.point.gzip', work: 'the same, gzip', most: 8 },
  { bench: 'wire.point.brotli', work: 'the same, brotli', most: 8 },
  { bench: 'import.wandb', work: 'W&B log in memory → export, in Node on one core; 3,000 history records of 8 values', most: 20 },
  { bench: 'import.wandb.10x', work: 'the same, 30,000 records', most: 20 },
];
