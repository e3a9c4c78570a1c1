import { linearFit, loess, paretoFront } from '../../numeric/index.js';
import { formatValue } from '../../theme/index.js';
import { scaleText } from './axisNote.js';
import type { ScatterAxis, ScatterLayout } from './layout.js';
import type { ScatterSpec } from './spec.js';

/** A curve in places of the plot, with half the width of its band. */
export interface ScatterCurve {
  x: Float64Array;
  y: Float64Array;
  half: Float64Array;
}

/** What is computed of the selected points, in places of the plot: on the scales of the axes. */
export interface ScatterCurves {
  fit: ScatterCurve | undefined;
  /** What is said of the fit: "r 0.82, n 40", or why there is none. */
  fitText: string | undefined;
  /** Rows that no other beats, ascending by x. */
  front: Int32Array;
  /** Rows at which the best y so far changes, by x. */
  best: Int32Array;
  /** Why the front or the best is not drawn. */
  missing: readonly string[];
}

/** Places at which a curve is computed. */
const places = 120;
const defaultSpan = 0.67;

/** The curves of the rows that are kept. */
export function scatterCurves(
  layout: ScatterLayout,
  kept: Uint8Array,
  { fit, span = defaultSpan, front, runningBest }: ScatterSpec,
): ScatterCurves {
  const rows = rowsByX(layout, kept);
  const numeric = layout.x.scale.kind !== 'category' && layout.y.scale.kind !== 'category';
  const better = (goal: 'minimize' | 'maximize'): 1 | -1 => (goal === 'maximize' ? 1 : -1);
  return {
    ...fitted(layout, rows, fit, span),
    front: front && numeric ? paretoFront(layout.x.place, layout.y.place, [better(front.x), better(front.y)], kept) : new Int32Array(),
    best: runningBest && numeric ? runningBestRows(layout, rows, better(runningBest)) : new Int32Array(),
    missing: numeric
      ? []
      : [
          ...(front ? ['no Pareto front: categories have no order'] : []),
          ...(runningBest ? ['no running best: categories have no order'] : []),
        ],
  };
}

function rowsByX({ x, placed }: ScatterLayout, kept: Uint8Array): Int32Array {
  const rows = Int32Array.from(kept.keys()).filter((row) => kept[row] === 1 && placed[row] === 1);
  return rows.toSorted((a, b) => x.place[a]! - x.place[b]! || a - b);
}

function fitted(layout: ScatterLayout, rows: Int32Array, fit: ScatterSpec['fit'], span: number): Pick<ScatterCurves, 'fit' | 'fitText'> {
  if (fit === undefined || fit === 'none') return { fit: undefined, fitText: undefined };
  if (layout.x.scale.kind === 'category' || layout.y.scale.kind === 'category')
    return { fit: undefined, fitText: 'no fit: categories have no order' };
  const x = Float64Array.from(rows, (row) => layout.x.place[row]!);
  const y = Float64Array.from(rows, (row) => layout.y.place[row]!);
  const at = Float64Array.from({ length: places }, (_, i) => x[0]! + ((x.at(-1)! - x[0]!) * i) / (places - 1));
  const line = linearFit(x, y);
  if (typeof line === 'string')
    return { fit: undefined, fitText: line === 'too-few' ? 'no fit: too few runs' : 'no fit: all x are the same' };
  const said = `r ${Number.isNaN(line.r) ? '– (all y are the same)' : formatValue(line.r, 3)}, n ${line.n}`;
  if (fit === 'linear') {
    const values = Array.from(at, (place) => line.at(place));
    const curve = { x: at, y: Float64Array.from(values, (value) => value.y), half: Float64Array.from(values, (value) => value.half) };
    return { fit: curve, fitText: `line${scalesText(layout)}${line.n < 3 ? '' : ', 95 % band'}; ${said}${slopeText(line.slope, layout)}` };
  }
  const curve = loess(x, y, at, span);
  return curve
    ? { fit: curve, fitText: `LOESS ${formatValue(span, 2)}${scalesText(layout)}, 95 % band; ${said}` }
    : { fit: undefined, fitText: `no LOESS: too few runs; ${said}` };
}

/** What is fitted where axes are not by plain values: ` of y over log x`. */
function scalesText({ x, y }: ScatterLayout): string {
  const [across, up] = [scaleText('x', x), scaleText('y', y)];
  return across || up ? ` of ${up || 'y'} over ${across || 'x'}` : '';
}

/** The slope in the units of the axes, of logarithms to base 10 where an axis is by them; none by rank or over time. */
function slopeText(slope: number, { x, y }: ScatterLayout): string {
  const [across, up] = [spanOf(x), spanOf(y)];
  return Number.isNaN(across + up) || across === 0 ? '' : `, slope ${formatValue((slope * up) / across, 3)}`;
}

function spanOf({ scale: { kind, domain } }: ScatterAxis): number {
  const [low, high] = domain;
  if (kind === 'log') return Math.log10(high / low);
  return kind === 'linear' ? high - low : NaN;
}

/** Of runs with the same x the best comes first. */
function runningBestRows({ x, y }: ScatterLayout, rows: Int32Array, better: 1 | -1): Int32Array {
  let best = -1;
  const order = rows.toSorted((a, b) => x.place[a]! - x.place[b]! || better * (y.place[b]! - y.place[a]!) || a - b);
  return order.filter((row) => {
    if (best >= 0 && better * (y.place[row]! - y.place[best]!) <= 0) return false;
    best = row;
    return true;
  });
}
