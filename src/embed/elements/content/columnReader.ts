import * as z from 'zod/mini';
import { columnSchema, reducers, runFieldKeys, type Column } from '../../../model/index.js';
import type { Reader } from './reader.js';

const expected = 'a column: config.KEY, summary.KEY, run.FIELD, metric.KEY or metric.min.KEY';

/** A column, whole or as attributes write it. Of a metric without a reducer it is the last value. */
export const column: Reader<Column> = (given) => {
  const value = typeof given === 'string' ? columnOf(given.trim()) : given;
  const checked = z.safeParse(columnSchema, value);
  return checked.success ? { value: checked.data } : { expected };
};

function columnOf(text: string): Column | undefined {
  if (text.startsWith('{')) return jsonColumn(text);
  const [, from, key] = /^(config|summary|run|metric)\.(.+)$/s.exec(text) ?? [];
  if (key === undefined) return undefined;
  if (from === 'config' || from === 'summary') return { from, key };
  if (from === 'metric') return metricColumn(key);
  const field = runFieldKeys.find((name) => name === key);
  return field && { from: 'run', key: field };
}

function metricColumn(key: string): Column {
  const reduce = reducers.find((word) => key.startsWith(`${word}.`));
  return reduce ? { from: 'metric', key: key.slice(reduce.length + 1), reduce } : { from: 'metric', key, reduce: 'last' };
}

function jsonColumn(text: string): Column | undefined {
  try {
    return JSON.parse(text) as Column;
  } catch {
    return undefined;
  }
}
