import type { RunData } from '../../model/index.js';
import { configValue, eachLeaf } from '../common/flatten.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../common/jsonScanner.js';
import { noteBigInteger, noteNotANumber } from '../common/notes.js';
import { nonFiniteText, pointValue } from '../common/numbers.js';
import { parseTime } from '../common/parseTime.js';
import { HistoryBuilder } from '../common/pointsBuilder.js';
import type { RunName } from '../common/runName.js';
import type { WarningLog } from '../common/warningLog.js';
import type { ColumnMapping } from '../inputOptions.js';
import { keyRole } from '../tables/keyRoles.js';
import { emptyRun } from '../tables/runRows.js';
import { documentParts, rowSteps } from './documentLeaves.js';

/** A document of a run. */
export interface RunDocument {
  path: string;
  content: JsonObject;
  /** What its keys are called after where another document of the run has the same. */
  label: string;
  /** Whether the file's name says that all of it is config. */
  isConfig: boolean;
}

/** A document with more values holds data, not a run. */
const mostLeaves = 5000;
const plainLists = /^(?:log_history|history|logs?|metrics|records|steps|epochs|trace|results)$/i;

/** The run that documents describe; undefined where they give no result and nothing that was set. */
export function documentRun(
  name: RunName,
  documents: readonly RunDocument[],
  map: ColumnMapping,
  warnings: WarningLog,
): RunData | undefined {
  const run = emptyRun(name.id, name.name, 'json');
  const history = new HistoryBuilder();
  for (const { path, content, label, isConfig } of documents) {
    const { leaves, rows, curves } = documentParts(content);
    if (leaves.size > mostLeaves) {
      const message = `${path} holds ${leaves.size.toLocaleString('en')} values, which is more than a run has; it was left out.`;
      warnings.add({ code: 'ignored-file', message, path });
      continue;
    }
    for (const [key, leaf] of leaves) addLeaf(run, key, leaf, { label, isConfig, map, warnings });
    for (const list of rows) addRows(history, list.key, list.rows, name.id, warnings);
    for (const [key, values] of curves) {
      values.forEach((value, step) => history.push(key, { step, time: Number.NaN, runtime: Number.NaN }, value));
    }
    takeFacts(run, content);
  }
  const isRun =
    run.summary.size > 0 ||
    !history.isEmpty() ||
    documents.some(({ content, isConfig }) => !isConfig && run.config.size > 0 && hasConfig(content));
  return isRun ? { ...run, metrics: history.finish() } : undefined;
}

function hasConfig(content: JsonObject): boolean {
  return Object.keys(content).some(
    (key) => isJsonObject(content[key]) && keyRole(`${key}.x`, true) === 'config' && keyRole(`${key}.loss`, true) === 'config',
  );
}

interface LeafContext {
  label: string;
  isConfig: boolean;
  map: ColumnMapping;
  warnings: WarningLog;
}

function addLeaf(run: RunData, key: string, leaf: Exclude<JsonValue, null>, { label, isConfig, map, warnings }: LeafContext): void {
  const number = nonFiniteText(leaf);
  const isNumber = typeof number === 'number';
  const role = isConfig ? 'config' : keyRole(key, isNumber, map);
  const value = configValue(isNumber && role === 'summary' ? number : leaf, () =>
    noteBigInteger(warnings, `${role}.${key}`, run.runId, leaf),
  );
  const known = run[role].get(key);
  const isSame = known === undefined || JSON.stringify(known) === JSON.stringify(value);
  run[role].set(isSame ? key : `${label}.${key}`, value);
}

function addRows(history: HistoryBuilder, key: string, rows: readonly JsonObject[], run: string, warnings: WarningLog): void {
  const prefix = plainLists.test(key.split('.').at(-1)!) ? '' : `${key}.`;
  const stepKey = rowSteps.find((name) => rows.every((row) => typeof row[name] === 'number'))!;
  for (const row of rows) {
    const time = parseTime(row['timestamp'] ?? row['time'] ?? null) ?? Number.NaN;
    const at = { step: row[stepKey] as number, time, runtime: Number.NaN };
    eachLeaf(row, (name, leaf) => {
      if (name === stepKey) return;
      const number = pointValue(leaf);
      if (number === undefined) noteNotANumber(warnings, prefix + name, run, leaf);
      else history.push(prefix + name, at, number);
    });
  }
}

/** Name and times that a document gives at its top. */
function takeFacts(run: RunData, content: JsonObject): void {
  const text = (key: string): string | undefined => {
    const value = content[key];
    return typeof value === 'string' && value !== '' && !value.includes('/') ? value : undefined;
  };
  run.name = text('run_name') ?? text('name') ?? run.name;
  run.createdAt ??= parseTime(content['created_at'] ?? content['start_time'] ?? content['timestamp'] ?? null);
  const duration = content['duration_s'];
  if (typeof duration === 'number' && Number.isFinite(duration)) run.durationS = duration;
}
