import type { LoggedColumn, RunData, RunState } from '../../model/index.js';
import { parseTime } from '../common/parseTime.js';
import { numberAt, textAt } from './dataTable.js';

/** What other programs call the states of a run. */
const states: Readonly<Record<string, RunState>> = {
  running: 'running',
  finished: 'finished',
  complete: 'finished',
  completed: 'finished',
  success: 'finished',
  done: 'finished',
  failed: 'failed',
  fail: 'failed',
  error: 'failed',
  crashed: 'crashed',
  killed: 'killed',
  pruned: 'killed',
  stopped: 'killed',
};

type Fields = Partial<
  Pick<RunData, 'state' | 'group' | 'notes' | 'user' | 'host' | 'jobType' | 'sweepId' | 'createdAt' | 'durationS' | 'tags'>
>;

/** Takes a cell into the run's fields if its column is one of them; false where it is not, or not of the right type. */
export function takeField(fields: Fields, column: LoggedColumn, row: number): boolean {
  const text = textAt(column, row);
  const key = column.name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
  if (text === undefined) return isFieldName(key);
  const isText = column.column.type === 'string';
  switch (key) {
    case 'state':
    case 'status': {
      const state = states[text.toLowerCase()];
      if (state) fields.state = state;
      return state !== undefined;
    }
    case 'created':
    case 'created_at':
    case 'start_time': {
      const time = column.time ? numberAt(column, row) : parseTime(numberAt(column, row) ?? text);
      if (time !== undefined) fields.createdAt = time;
      return time !== undefined;
    }
    case 'duration_s': {
      const seconds = numberAt(column, row);
      if (seconds !== undefined && Number.isFinite(seconds)) fields.durationS = seconds;
      return seconds !== undefined;
    }
    case 'group':
    case 'notes':
    case 'user':
    case 'host':
      if (isText) fields[key] = text;
      return isText;
    case 'job_type':
      fields.jobType = text;
      return true;
    case 'sweep_id':
      fields.sweepId = text;
      return true;
    case 'tags':
      fields.tags = text.split(/[,;]\s*/).filter(Boolean);
      return true;
    default:
      return false;
  }
}

function isFieldName(key: string): boolean {
  return ['created_at', 'duration_s', 'group', 'notes', 'user', 'host', 'job_type', 'sweep_id', 'tags'].includes(key);
}
