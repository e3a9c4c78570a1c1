import { suggestedKind, valueLanes, valueScale, type ValueScale } from '../../charts/index.js';
import { columnId, columnLabel, isValueColumn, type Catalog, type Frame, type Goal, type ValueColumn } from '../../model/index.js';
import { formatStep } from '../../theme/index.js';
import { likelyGoal } from '../columns/index.js';
import type { PointAxis } from './spec.js';

/** An axis and where each row lies on it. */
export interface PlacedAxis {
  spec: PointAxis;
  label: string;
  values: ValueColumn;
  scale: ValueScale;
  /** Per row 0 to 1; on an axis of categories moved within the category, so that points don't hide each other. NaN where the row has no place. */
  place: Float64Array;
  /** Which values are better, where known. */
  goal: Goal | undefined;
}

/** Share of a category's room over which its points are spread. */
const spread = 0.7;

/** Places the rows of an answer on an axis; undefined where the answer lacks the column. `turn` tells the axes of one drawing apart. */
export function placedAxis(
  frame: Frame,
  spec: PointAxis | undefined,
  catalog: Catalog | undefined,
  runs: Int32Array,
  turn: number,
): PlacedAxis | undefined {
  const values = spec && frame.columns[columnId(spec.column)];
  if (!spec || !isValueColumn(values)) return undefined;
  const { column } = spec;
  const declared = column.from === 'config' ? catalog?.parameters.find(({ key }) => key === column.key)?.scale : undefined;
  const time = column.from === 'run' && column.key === 'created_at';
  const scale = valueScale(values, { kind: spec.scale ?? suggestedKind(values, { declared, time }) });
  const metric = catalog?.metrics.find(({ key }) => column.from === 'metric' && key === column.key);
  const goal = spec.goal ?? (column.from === 'config' ? undefined : likelyGoal(column.key, metric?.goal));
  return { spec, label: columnLabel(column), values, scale, place: placesOf(scale, runs, turn), goal };
}

function placesOf(scale: ValueScale, runs: Int32Array, turn: number): Float64Array {
  if (scale.kind !== 'category') return scale.position;
  const room = spread / Math.max(1, scale.categories.length);
  return scale.position.map((middle, row) => middle + room * offsetOf(runs[row]!, turn));
}

/** A number between −0.5 and 0.5 that looks random and is always the same for a run (Murmur3's finaliser; Appleby, 2011). */
function offsetOf(run: number, turn: number): number {
  let bits = Math.imul(run + 1, 0x9e3779b1) ^ Math.imul(turn + 1, 0x85ebca77);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32 - 0.5;
}

const laneTexts = {
  drawn: '',
  missing: 'missing',
  'not-finite': 'NaN or infinite',
  'not-positive': '≤ 0',
  'other-type': 'no number',
} as const;

/** What of an axis a reader must know: `lr: 3 missing, 1 ≤ 0`; empty for nothing. */
export function axisNote({ label, scale: { counts, categories, kind } }: PlacedAxis): string {
  const lanes = valueLanes.flatMap((lane) =>
    lane !== 'drawn' && counts[lane] > 0 ? [`${formatStep(counts[lane])} ${laneTexts[lane]}`] : [],
  );
  const rare = categories.at(-1);
  if (rare?.collapsed) lanes.push(`${formatStep(rare.values.length)} rare values together`);
  if (kind === 'category') lanes.push('points spread within a category, at random but always alike');
  return lanes.length > 0 ? `${label}: ${lanes.join(', ')}` : '';
}

/** How an axis is scaled, where it is not by plain values: `log x`. */
export function scaleText(name: 'x' | 'y' | 'z', { scale: { kind } }: PlacedAxis): string {
  return kind === 'log' || kind === 'percentile' ? `${kind} ${name}` : '';
}
