import type { BinaryReader } from '@bufbuild/protobuf/wire';
import { message, readTimestamp } from '../common/protoMessage.js';

/** A piece of what a run printed: part of a line, a line, or several. */
export interface OutputRecord {
  stderr: boolean;
  /** Milliseconds since 1970; NaN where the record has none. */
  time: number;
  text: string;
}

/** What `define_metric` says of a metric, or of all whose key begins as `glob` does before its `*`. */
export interface MetricRecord {
  name: string;
  glob: string;
  stepMetric: string;
  goal: 'minimize' | 'maximize' | undefined;
}

/** Reads an `OutputRecord` or an `OutputRawRecord`, which have the same fields. */
export function readOutput(reader: BinaryReader): OutputRecord {
  const output: OutputRecord = { stderr: true, time: Number.NaN, text: '' };
  message(reader, (field) => {
    if (field === 1) output.stderr = reader.int32() === 0;
    else if (field === 2) output.time = readTimestamp(reader);
    else if (field === 3) output.text = reader.string();
    else return false;
    return true;
  });
  return output;
}

const goals: Readonly<Record<number, MetricRecord['goal']>> = { 1: 'minimize', 2: 'maximize' };

export function readMetric(reader: BinaryReader): MetricRecord {
  const metric: MetricRecord = { name: '', glob: '', stepMetric: '', goal: undefined };
  message(reader, (field) => {
    if (field === 1) metric.name = reader.string();
    else if (field === 2) metric.glob = reader.string();
    else if (field === 4) metric.stepMetric = reader.string();
    else if (field === 8) metric.goal = goals[reader.int32()];
    else return false;
    return true;
  });
  return metric;
}
