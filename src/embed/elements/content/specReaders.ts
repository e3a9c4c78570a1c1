import { distributionForms, maxSmoothing } from '../../../panels/index.js';
import { column } from './columnReader.js';
import { flag, listOf, number, object, oneOf, text, type Reader } from './reader.js';

/** A plain field: how it is read, and what it is called in the spec where that differs. */
export interface SpecField {
  read: Reader<unknown>;
  as?: string;
}

const columns = listOf(column);
const goal: SpecField = { read: oneOf('minimize', 'maximize') };
const scale: SpecField = { read: oneOf('linear', 'log') };
const valueScale: SpecField = { read: oneOf('linear', 'log', 'percentile', 'time', 'category') };
const axis: SpecField = { read: column };
const words: SpecField = { read: text };

/** The plain fields of each kind of panel that has any. All else of a spec is given as `spec`, or whole as `panel`. */
export const specReaders: Readonly<Record<string, Readonly<Record<string, SpecField>>>> = {
  'line-plot': {
    y: { read: listOf(text), as: 'metrics' },
    x: { read: oneOf('step', 'relative', 'wall') },
    yScale: scale,
    smoothing: { read: number(0, maxSmoothing) },
    showOriginal: { read: flag },
    legend: { read: flag },
  },
  scatter: { x: axis, y: axis, xScale: valueScale, yScale: valueScale, colorBy: axis, sizeBy: axis, labelBy: axis },
  'scatter-3d': { x: axis, y: axis, z: axis, colorBy: axis },
  contour: { x: axis, y: axis, z: axis, goal },
  bar: { values: { read: columns }, orientation: { read: oneOf('horizontal', 'vertical') } },
  scalar: { metric: axis, goal },
  distribution: { value: axis, form: { read: oneOf(...distributionForms) } },
  slice: { metric: axis, parameters: { read: columns }, yScale: scale, goal },
  importance: { target: axis, goal, parameters: { read: columns } },
  'optimization-history': { metric: axis, goal, x: { read: oneOf('order', 'created_at') }, yScale: scale, target: { read: number() } },
  'parallel-coordinates': { axes: { read: listOf(parallelAxis) }, colorBy: axis },
  'histogram-series': { key: words },
  table: { table: words },
  log: { run: words },
  media: { keys: { read: listOf(text) } },
  'confusion-matrix': { table: words, actual: words, predicted: words },
  'classification-curves': { table: words, actual: words },
};

function parallelAxis(given: unknown): ReturnType<Reader<object>> {
  const isAxis = typeof given === 'object' && given !== null && 'column' in given;
  if (isAxis) return object((value) => value, 'an axis')(given);
  const read = column(given);
  return 'value' in read ? { value: { column: read.value } } : read;
}
