import { BinaryReader } from '@bufbuild/protobuf/wire';
import { readArtifact, readUseArtifact, type ArtifactRecord, type UseArtifactRecord } from './decodeArtifact.js';
import { readMetric, readOutput, type MetricRecord, type OutputRecord } from './decodeEvents.js';
import { fields, message, messageEnd, readTimestamp } from '../common/protoMessage.js';

/** A key and its value as JSON text. The key is a path where the logger nested it. */
export interface Item {
  path: string[];
  json: string;
}

/** What a run's own record says. Times in milliseconds since 1970. */
export interface RunRecord {
  runId?: string;
  entity?: string;
  project?: string;
  config: Item[];
  summary: Item[];
  group?: string;
  jobType?: string;
  name?: string;
  notes?: string;
  tags: string[];
  sweepId?: string;
  host?: string;
  startedAt?: number;
  /** First step of a resumed run. */
  startingStep?: number;
}

/** The records of a `.wandb` log that an import needs (`wandb_internal.proto` of the W&B client). */
export type WandbRecord =
  | { type: 'history'; items: Item[]; step: number | undefined }
  | { type: 'summary' | 'config'; update: Item[]; remove: Item[] }
  | { type: 'stats'; time: number; items: Item[] }
  | { type: 'run'; run: RunRecord }
  | { type: 'exit'; code: number; runtime: number }
  | { type: 'output'; output: OutputRecord }
  | { type: 'metric'; metric: MetricRecord }
  | { type: 'artifact'; artifact: ArtifactRecord }
  | { type: 'use'; use: UseArtifactRecord };

/** Decodes one record; undefined for kinds that hold nothing to import. Throws where the bytes are no such message. */
export function decodeRecord(bytes: Uint8Array, decodeText: (bytes: Uint8Array) => string): WandbRecord | undefined {
  const reader = new BinaryReader(bytes, decodeText);
  let record: WandbRecord | undefined;
  fields(reader, reader.len, (field) => {
    const read = readers.get(field);
    if (read) record = read(reader);
    return read !== undefined;
  });
  return record;
}

const readers: ReadonlyMap<number, (reader: BinaryReader) => WandbRecord> = new Map<number, (reader: BinaryReader) => WandbRecord>([
  [2, readHistory],
  [3, (reader) => ({ type: 'summary', ...readUpdates(reader) })],
  [4, (reader) => ({ type: 'output', output: readOutput(reader) })],
  [5, (reader) => ({ type: 'config', ...readUpdates(reader) })],
  [7, readStats],
  [8, (reader) => ({ type: 'artifact', artifact: readArtifact(reader) })],
  [12, (reader) => ({ type: 'metric', metric: readMetric(reader) })],
  [13, (reader) => ({ type: 'output', output: readOutput(reader) })],
  [17, (reader) => ({ type: 'run', run: readRun(reader) })],
  [18, readExit],
  [25, (reader) => ({ type: 'use', use: readUseArtifact(reader) })],
]);

function readHistory(reader: BinaryReader): WandbRecord {
  const items: Item[] = [];
  let step: number | undefined;
  message(reader, (field) => {
    if (field === 1) items.push(readItem(reader));
    else if (field === 2) step = readStep(reader);
    else return false;
    return true;
  });
  return { type: 'history', items, step };
}

function readStep(reader: BinaryReader): number | undefined {
  let step: number | undefined;
  message(reader, (field) => {
    if (field !== 1) return false;
    step = Number(reader.int64());
    return true;
  });
  return step;
}

function readItem(reader: BinaryReader): Item {
  let key = '';
  let json = '';
  let nested: string[] | undefined;
  // A loop of its own, since nearly all of a log's messages are items.
  const end = messageEnd(reader);
  while (reader.pos < end) {
    const [field, wire] = reader.tag();
    if (field === 1) key = reader.string();
    else if (field === 2) (nested ??= []).push(reader.string());
    else if (field === 16) json = reader.string();
    else reader.skip(wire, field);
  }
  return { path: nested ?? [key], json };
}

function readUpdates(reader: BinaryReader): { update: Item[]; remove: Item[] } {
  const update: Item[] = [];
  const remove: Item[] = [];
  message(reader, (field) => {
    if (field !== 1 && field !== 2) return false;
    (field === 1 ? update : remove).push(readItem(reader));
    return true;
  });
  return { update, remove };
}

function readStats(reader: BinaryReader): WandbRecord {
  const items: Item[] = [];
  let time = Number.NaN;
  message(reader, (field) => {
    if (field === 2) time = readTimestamp(reader);
    else if (field === 3) items.push(readItem(reader));
    else return false;
    return true;
  });
  return { type: 'stats', time, items };
}

function readExit(reader: BinaryReader): WandbRecord {
  let [code, runtime] = [0, 0];
  message(reader, (field) => {
    if (field === 1) code = reader.int32();
    else if (field === 2) runtime = reader.int32();
    else return false;
    return true;
  });
  return { type: 'exit', code, runtime };
}

/** Field numbers of the texts of a run record. */
const runTexts = {
  1: 'runId',
  2: 'entity',
  3: 'project',
  6: 'group',
  7: 'jobType',
  8: 'name',
  9: 'notes',
  12: 'sweepId',
  13: 'host',
} as const satisfies Record<number, keyof RunRecord>;

function readRun(reader: BinaryReader): RunRecord {
  const run: RunRecord = { config: [], summary: [], tags: [] };
  message(reader, (field) => {
    if (field in runTexts) run[runTexts[field as keyof typeof runTexts]] = reader.string();
    else if (field === 4) run.config.push(...readUpdates(reader).update);
    else if (field === 5) run.summary.push(...readUpdates(reader).update);
    else if (field === 10) run.tags.push(reader.string());
    else if (field === 14) run.startingStep = Number(reader.int64());
    else if (field === 17) run.startedAt = readTimestamp(reader);
    else return false;
    return true;
  });
  return run;
}
