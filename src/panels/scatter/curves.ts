import { linearFit, loess, paretoFront } from '../../numeric/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatValue } from '../../theme/index.js';
import { scaleText } from './axisNote.js';
import type { ScatterAxis, ScatterLayout } from './layout.js';
import type { ScatterSpec } from './spec.js';
import { scatterTexts } from './texts.js';

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
  locale?: Locale,
): ScatterCurves {
  const t = textsOf(scatterTexts, locale);
  const rows = rowsByX(layout, kept);
  const numeric = layout.x.scale.kind !== 'category' && layout.y.scale.kind !== 'category';
  const better = (goal: 'minimize' | 'maximize'): 1 | -1 => (goal === 'maximize' ? 1 : -1);
  return {
    ...fitted(layout, rows, { fit, span }, locale),
    front: front && numeric ? paretoFront(layout.x.place, layout.y.place, [better(front.x), better(front.y)], kept) : new Int32Array(),
    best: runningBest && numeric ? runningBestRows(layout, rows, better(runningBest)) : new Int32Array(),
    missing: numeric ? [] : [...(front ? [t('noFrontOrder')] : []), ...(runningBest ? [t('noBestOrder')] : [])],
  };
}

function rowsByX({ x, placed }: ScatterLayout, kept: Uint8Array): Int32Array {
  const rows = Int32Array.from(kept.keys()).filter((row) => kept[row] === 1 && placed[row] === 1);
  return rows.toSorted((a, b) => x.place[a]! - x.place[b]! || a - b);
}

function fitted(
  layout: ScatterLayout,
  rows: Int32Array,
  { fit, span = defaultSpan }: Pick<ScatterSpec, 'fit' | 'span'>,
  locale: Locale | undefined,
): Pick<ScatterCurves, 'fit' | 'fitText'> {
  const t = textsOf(scatterTexts, locale);
  if (fit === undefined || fit === 'none') return { fit: undefined, fitText: undefined };
  if (layout.x.scale.kind === 'category' || layout.y.scale.kind === 'category') return { fit: undefined, fitText: t('noFitOrder') };
  const x = Float64Array.from(rows, (row) => layout.x.place[row]!);
  const y = Float64Array.from(rows, (row) => layout.y.place[row]!);
  const at = Float64Array.from({ length: places }, (_, i) => x[0]! + ((x.at(-1)! - x[0]!) * i) / (places - 1));
  const line = linearFit(x, y);
  if (typeof line === 'string') return { fit: undefined, fitText: t(line === 'too-few' ? 'noFitFew' : 'noFitSame') };
  const { n } = line;
  const said = Number.isNaN(line.r) ? t('noCorrelation', { n }) : t('correlation', { r: formatValue(line.r, 3, locale), n });
  const fittedAxes = scalesOf(layout, locale);
  if (fit === 'linear') {
    const values = Array.from(at, (place) => line.at(place));
    const curve = { x: at, y: Float64Array.from(values, (value) => value.y), half: Float64Array.from(values, (value) => value.half) };
    const slope = slopeOf(line.slope, layout);
    const more = Number.isNaN(slope) ? said : t('slope', { said, slope: formatValue(slope, 3, locale) });
    const about = { curve: fittedAxes ? t('lineOf', fittedAxes) : t('lineOnly'), said: more };
    return { fit: curve, fitText: n < 3 ? t('fit', about) : t('fitBand', about) };
  }
  const curve = loess(x, y, at, span);
  if (!curve) return { fit: undefined, fitText: t('noLoess', { said }) };
  const width = formatValue(span, 2, locale);
  const name = fittedAxes ? t('loessOf', { span: width, ...fittedAxes }) : t('loessOnly', { span: width });
  return { fit: curve, fitText: t('fitBand', { curve: name, said }) };
}

/** What is fitted where axes are not by plain values: y over log x. */
function scalesOf({ x, y }: ScatterLayout, locale: Locale | undefined): { x: string; y: string } | undefined {
  const [across, up] = [scaleText('x', x, locale), scaleText('y', y, locale)];
  return across || up ? { x: across || 'x', y: up || 'y' } : undefined;
}

/** The slope in the units of the axes, of logarithms to base 10 where an axis is by them; NaN by rank or over time. */
function slopeOf(slope: number, { x, y }: ScatterLayout): number {
  const [across, up] = [spanOf(x), spanOf(y)];
  return across === 0 ? NaN : (slope * up) / across;
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
