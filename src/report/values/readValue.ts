import { columnId, columnLabel, isValueColumn, valueAt, type Column, type Frame, type Goal, type Scalar } from '../../model/index.js';
import { summarise } from '../../numeric/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { joined } from '../../theme/index.js';
import { valueTexts } from './texts.js';
import type { OverRuns } from './valueExpression.js';

/** A value of the data, or why there is none, as a sentence. */
export type ValueResult =
  /** `used` of `runs` runs had a value that could be used. */
  { value: Scalar; used: number; runs: number } | { value?: undefined; because: string };

/** What is made of the answers. */
export interface Reading {
  over: OverRuns | undefined;
  /** The column of the value; absent where runs are counted. */
  value: Column | undefined;
  /** Of the value, where that is known. */
  goal: Goal | undefined;
  /** Columns by which one run is chosen. */
  picks: readonly { column: Column; goal: Goal }[];
  target: { name: string; isSet: boolean };
  /** In which it is said why there is none. Default: English. */
  locale?: Locale | undefined;
}

/** What an inline value shows where there is none. */
export const noValue = '–';

type Frames = readonly Pick<Frame, 'columns' | 'rows'>[];

/** The value that answers give. Non-finite values count only where a value is that of one run. */
export function readValue(reading: Reading, frames: Frames): ValueResult {
  const { value, over, target, picks, locale } = reading;
  const { name } = target;
  const t = textsOf(valueTexts, locale);
  const rows = picks.reduce(onlyBest, allRows(frames));
  const runs = rows.length;
  if (runs === 0) return { because: noRuns(reading, frames) };
  if (!target.isSet && allRows(frames).length > 1) return { because: t('manyCalled', { count: runs, name }) };
  if (!value) return { value: runs, used: runs, runs };
  const values = rows.flatMap((row) => cell(row, value) ?? []);
  if (over === 'count') return { value: values.length, used: values.length, runs };
  const label = columnLabel(value);
  if (runs === 1) {
    const [only] = values;
    if (only === undefined) return { because: t(oneHasNone(reading), { name, label }) };
    return over === 'sd' || over === 'stderr' ? { because: t('oneRunHasNo', { figure: over }) } : { value: only, used: 1, runs };
  }
  if (over === undefined) return { because: t('whichOf', { name, count: runs }) };
  return combined(over, values, { label, goal: reading.goal, runs, locale });
}

function combined(
  over: OverRuns,
  values: readonly Scalar[],
  { label, goal, runs, locale }: { label: string; goal: Goal | undefined; runs: number; locale: Locale | undefined },
): ValueResult {
  const t = textsOf(valueTexts, locale);
  const finite = Float64Array.from(values.filter((value): value is number => Number.isFinite(value))).toSorted();
  if (values.length === 0) return { because: t('noneHas', { count: runs, label }) };
  if (finite.length === 0) return { because: t('noneFinite', { count: runs, label }) };
  const { n: count, ...figures } = summarise(finite);
  const all = { ...figures, count, best: goal === 'minimize' ? figures.min : figures.max };
  const value = all[over];
  return Number.isNaN(value)
    ? { because: t('tooFew', { count: finite.length, label, figure: over }) }
    : { value, used: finite.length, runs };
}

interface Row {
  frame: Frames[number];
  row: number;
}

function allRows(frames: Frames): Row[] {
  return frames.flatMap((frame) => Array.from({ length: frame.rows }, (_, row) => ({ frame, row })));
}

/** The first row with the best finite value; none where there is no such value. */
function onlyBest(rows: readonly Row[], { column, goal }: Reading['picks'][number]): Row[] {
  const sign = goal === 'maximize' ? 1 : -1;
  let [found, best]: [Row | undefined, number] = [undefined, -Infinity];
  for (const row of rows) {
    const value = cell(row, column);
    if (typeof value !== 'number' || !Number.isFinite(value) || sign * value <= best) continue;
    [found, best] = [row, sign * value];
  }
  return found ? [found] : [];
}

function cell({ frame, row }: Row, column: Column): Scalar | undefined {
  const values = frame.columns[columnId(column)];
  return isValueColumn(values) ? valueAt(values, row) : undefined;
}

function noRuns({ target: { name, isSet }, picks, locale }: Reading, frames: Frames): string {
  const t = textsOf(valueTexts, locale);
  const label = joined(
    picks.map(({ column }) => columnLabel(column)),
    locale,
  );
  if (allRows(frames).length > 0) return t('noFiniteOf', { name, label });
  return t(isSet ? 'setIsEmpty' : 'noSetNorRun', { name });
}

function oneHasNone({ target: { isSet }, picks }: Reading): 'bestHasNone' | 'onlyHasNone' | 'runHasNone' {
  if (picks.length > 0) return 'bestHasNone';
  return isSet ? 'onlyHasNone' : 'runHasNone';
}
