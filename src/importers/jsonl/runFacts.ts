import { isJsonObject, type JsonValue } from '../common/jsonScanner.js';
import { parseTime } from '../common/parseTime.js';
import { finite, text } from './lineKeys.js';

const isText = (value: JsonValue): boolean => text(value) !== undefined || value === '';

/** What a line that describes a run can say, and which values make sense. A wrong state has a warning of its own. */
const facts: ReadonlyMap<string, (value: JsonValue) => boolean> = new Map<string, (value: JsonValue) => boolean>([
  ...['run_id', 'run', 'run_name', 'name', 'group', 'job_type', 'sweep_id', 'parent', 'notes', 'user', 'host'].map(
    (key) => [key, isText] as const,
  ),
  ...['type', 'state'].map((key) => [key, () => true] as const),
  ...['config', 'summary'].map((key) => [key, isJsonObject] as const),
  ['created_at', (value) => parseTime(value) !== undefined],
  ['duration_s', (value) => finite(value) !== undefined],
  ['tags', (value) => typeof value === 'string' || (Array.isArray(value) && value.every((tag) => text(tag) !== undefined))],
]);

/** Whether a run can be described so. */
export function isFact(key: string, value: JsonValue): boolean {
  return facts.get(key)?.(value) ?? false;
}
