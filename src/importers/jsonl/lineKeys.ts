import { isJsonObject, type JsonObject, type JsonValue } from '../common/jsonScanner.js';
import { pointValue } from '../common/numbers.js';
import { parseTime } from '../common/parseTime.js';

/** Keys that give a line's step; the first one that is there with a finite number counts, the others are metrics. */
export const stepKeys = [
  'step',
  '_step',
  'global_step',
  'trainer/global_step',
  'iteration',
  'training_iteration',
  'iter',
  'epoch',
] as const;
/** Keys that give a line's time; the first one that is a time counts. A number below 1e8 is seconds since the start. */
const timeKeys = ['time', 'timestamp', '_timestamp', 'wall_time'] as const;
/** Keys that give seconds since the start of the run. */
const runtimeKeys = ['_runtime', 'runtime'] as const;
/** Keys that name the run of a line: the id, and what it is called. */
const idKeys = ['run_id', 'run', 'run_name'] as const;
const nameKeys = ['run_name', 'run', 'run_id'] as const;
/** Keys that name the metric of a long line, whose value stands under `value`. */
const metricKeys = ['key', 'metric', 'name', 'tag'] as const;

/** When a line was logged; `used` are the keys that say so. A line without step has an undefined one. */
export function lineMoment(line: JsonObject): { step: number | undefined; time: number; runtime: number; used: string[] } {
  const stepKey = stepKeys.find((key) => finite(own(line, key)) !== undefined);
  const timeKey = timeKeys.find((key) => isTime(own(line, key)));
  const runtimeKey = runtimeKeys.find((key) => finite(own(line, key)) !== undefined);
  const stamp = timeKey && own(line, timeKey);
  const time = stamp === undefined ? undefined : parseTime(stamp);
  const relative = time === undefined ? finite(stamp) : undefined;
  return {
    step: stepKey && finite(own(line, stepKey)),
    time: time ?? Number.NaN,
    runtime: (runtimeKey && finite(own(line, runtimeKey))) ?? relative ?? Number.NaN,
    used: [stepKey, timeKey, runtimeKey].filter((key) => key !== undefined),
  };
}

/** A time since 1970, or seconds since the start. */
function isTime(value: JsonValue | undefined): boolean {
  return value !== undefined && (parseTime(value) !== undefined || finite(value) !== undefined);
}

/** Which run a line names, if any; `used` are the keys that say so. */
export function lineRun(line: JsonObject): { id: string; name: string | undefined; used: string[] } | undefined {
  const idKey = idKeys.find((key) => text(own(line, key)) !== undefined);
  if (!idKey) return undefined;
  const nameKey = nameKeys.find((key) => text(own(line, key)) !== undefined);
  const used = idKeys.filter((key) => text(own(line, key)) !== undefined);
  return { id: text(own(line, idKey))!, name: nameKey && text(own(line, nameKey)), used };
}

/** Metric and value of a long line (`{"step": 1, "key": "loss", "value": 0.5}`), `used` being their keys; undefined for a wide one. */
export function longPoint(line: JsonObject): { metric: string; value: JsonValue; used: string[] } | undefined {
  if (!Object.hasOwn(line, 'value')) return undefined;
  const value = line['value'] ?? null;
  const key = metricKeys.find((candidate) => typeof own(line, candidate) === 'string');
  return key && { metric: own(line, key) as string, value, used: ['value', key] };
}

/** Whether a line without `type` describes a run instead of logging a row: it has a config, and neither step nor numbers. */
export function describesRun(line: JsonObject): boolean {
  if (!isJsonObject(own(line, 'config'))) return false;
  return !Object.keys(line).some((key) => typeof line[key] === 'number' && !runNumbers.includes(key));
}

/** Numbers a run's description can hold. */
const runNumbers: readonly string[] = ['created_at', 'duration_s', 'run', 'run_id', 'run_name'];

/** The value of an own key; undefined where it is absent or null. */
export function own(line: JsonObject, key: string): Exclude<JsonValue, null> | undefined {
  return Object.hasOwn(line, key) ? (line[key] ?? undefined) : undefined;
}

/** A text, or a number as text; undefined for anything else and for the empty text. */
export function text(value: JsonValue | undefined): string | undefined {
  if (typeof value === 'string') return value || undefined;
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : undefined;
}

/** A finite number, or undefined. */
export function finite(value: JsonValue | undefined): number | undefined {
  const number = value === undefined || typeof value === 'boolean' ? undefined : pointValue(value);
  return number !== undefined && Number.isFinite(number) ? number : undefined;
}
