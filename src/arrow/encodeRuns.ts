import {
  runFieldKeys,
  type NumberColumn,
  type RunData,
  type RunFieldKey,
  type StoredColumn,
  type TextListColumn,
  wellFormed,
} from '../model/index.js';
import { int32Data, timestampData } from './arrowData.js';
import { encodeStored } from './encodeStored.js';
import { encodeStream, type ArrowColumn } from './encodeStream.js';
import { internText, TextDictionary } from './internText.js';
import { createdAt } from './orderRuns.js';

/** The run numbers of a file with one row per run. */
export function runNumbers(count: number): ArrowColumn {
  return { name: 'run', data: int32Data(Int32Array.from({ length: count }, (_, i) => i)), nullable: false };
}

function numbers(values: readonly (number | undefined)[]): NumberColumn {
  const valid = Uint8Array.from(values, (value) => (value === undefined ? 0 : 1));
  return { type: 'number', values: Float64Array.from(values, (value) => value ?? NaN), valid };
}

function tagLists(runs: readonly RunData[]): TextListColumn {
  const offsets = new Int32Array(runs.length + 1);
  runs.forEach((run, i) => (offsets[i + 1] = offsets[i]! + run.tags.length));
  const texts = new TextDictionary();
  const codes = Int32Array.from(
    runs.flatMap((run) => run.tags),
    (tag) => texts.code(wellFormed(tag)),
  );
  return { type: 'strings', offsets, codes, dictionary: texts.dictionary };
}

const textOf: Record<Exclude<RunFieldKey, 'created_at' | 'duration_s' | 'tags'>, (run: RunData) => string | undefined> = {
  run_id: (run) => run.runId,
  name: (run) => run.name,
  group: (run) => run.group,
  job_type: (run) => run.jobType,
  sweep_id: (run) => run.sweepId,
  parent: (run) => run.parent,
  state: (run) => run.state,
  notes: (run) => run.notes,
  user: (run) => run.user,
  host: (run) => run.host,
  source: (run) => run.source,
};

function fieldColumn(key: RunFieldKey, runs: readonly RunData[]): StoredColumn {
  if (key === 'created_at') return numbers(runs.map(createdAt));
  if (key === 'duration_s') return numbers(runs.map((run) => run.durationS));
  if (key === 'tags') return tagLists(runs);
  return internText(runs.map(textOf[key]));
}

const neverNull: ReadonlySet<RunFieldKey> = new Set(['run_id', 'name', 'state', 'tags']);

/** `runs.arrow`: one row per run, in the order given. */
export function encodeRuns(runs: readonly RunData[]): Uint8Array {
  const fields = runFieldKeys.map((key, i): ArrowColumn => {
    const column = fieldColumn(key, runs);
    const isTime = key === 'created_at' && column.type === 'number';
    const data = isTime ? timestampData(column.values, column.valid) : encodeStored(column, i);
    return { name: key, data, nullable: !neverNull.has(key) };
  });
  return encodeStream([runNumbers(runs.length), ...fields]);
}
