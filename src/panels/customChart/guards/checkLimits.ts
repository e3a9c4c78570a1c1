import { RunfolioError } from '../../../model/index.js';
import { formatStep } from '../../../theme/index.js';
import { isHugeFormat } from './boundedFunctions.js';

/** Who wrote what is checked: the author of a chart, or Vega-Lite, which makes it what Vega takes. */
export type Source = 'author' | 'Vega-Lite';

/** Rows a chart makes itself. */
const mostMade = 100_000;

/** Largest numbers under a key, wherever it is: they ask for so many bins, ticks, colours, points of a curve, CSS pixels. */
const largest: Readonly<Record<string, number>> = {
  maxbins: 10_000,
  tickCount: 1000,
  steps: 1000,
  minsteps: 1000,
  maxsteps: 1000,
  order: 20,
  count: 10_000,
  width: 20_000,
  height: 20_000,
  columns: 1000,
};

/** Intervals that ticks may have: shorter ones fill an axis of years with more than can be drawn. */
const intervals = new Set(['hour', 'day', 'week', 'month', 'quarter', 'year']);

/** Refuses an entry of a chart that asks for more than can be computed or drawn, before it is. `at`: its place, `parent`: what it is an entry of. */
export function checkLimits(key: string, value: unknown, at: string, parent: object, from: Source): void {
  const most = largest[key];
  if (most !== undefined && typeof value === 'number' && !(Math.abs(value) <= most)) throw beyond(at, value, most);
  if (key === 'sequence' || key === 'keyvals') checkSequence(value, at);
  if (key === 'graticule') checkGraticule(value, at);
  if (key === 'tickCount') checkTicks(value, at, from);
  if (key === 'step' && 'quantile' in parent) checkQuantiles(value, at);
  if (/format$/i.test(key) && isHugeFormat(value)) throw refused('A number format asks for too many characters', at);
}

function beyond(at: string, value: number, most: number): RunfolioError {
  const hint = `At most ${formatStep(most)} is taken.`;
  return new RunfolioError('bad-spec', `${formatStep(value)} is more than is drawn (${at}).`, { hint });
}

/** Numbers from `start` to `stop`, which data or missing keys are made of. */
function checkSequence(value: unknown, at: string): void {
  if (typeof value !== 'object' || value === null || !('stop' in value)) return;
  const start = 'start' in value ? Number(value.start) : 0;
  const step = 'step' in value ? Number(value.step) : 1;
  const rows = Math.abs((Number(value.stop) - start) / step);
  if (!(rows <= mostMade)) throw refused('A sequence makes too many rows', at, 'at most 100,000');
}

/** Lines on the globe, that are some degrees apart and have a point every so many degrees. */
function checkGraticule(value: unknown, at: string): void {
  if (typeof value !== 'object' || value === null) return;
  const { step, stepMajor, stepMinor, precision } = value as Record<string, unknown>;
  const degrees = [step, stepMajor, stepMinor, precision].flat().filter((one) => one !== undefined);
  if (degrees.some((one) => !(Number(one) >= 0.5))) throw refused('A graticule has too many lines', at, 'at least 0.5 degrees apart');
}

/** Numbers are checked elsewhere. Vega-Lite itself makes expressions, which are small: see `checkChart`. */
function checkTicks(value: unknown, at: string, from: Source): void {
  if (from === 'author' && typeof value === 'object' && value !== null && ('expr' in value || 'signal' in value))
    throw refused('The number of ticks cannot be an expression', at);
  const interval: unknown = typeof value === 'object' && value !== null && 'interval' in value ? value.interval : value;
  if (typeof interval === 'string' && !intervals.has(interval)) throw refused(`Ticks every ${interval} are too many`, at);
}

/** A step of the quantile transform, a share. */
function checkQuantiles(value: unknown, at: string): void {
  if (!(Number(value) >= 1 / mostMade)) throw refused('The quantiles are too many', at, 'a step of at least 0.00001');
}

function refused(reason: string, path: string, hint?: string): RunfolioError {
  return new RunfolioError('bad-spec', `${reason} (${path}).`, { hint });
}
