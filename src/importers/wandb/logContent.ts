import type { LoggedHistogram } from '../../model/index.js';
import { eachLeaf } from '../common/flatten.js';
import { emptyJsonObject, isJsonObject, type JsonObject, type JsonValue } from '../common/jsonScanner.js';
import { removePath, setPath } from '../common/jsonTree.js';
import { noteNotANumber, noteRounded } from '../common/notes.js';
import { pointValue } from '../common/numbers.js';
import { tryParseJson } from '../common/parseJson.js';
import { calendarTime } from '../common/parseTime.js';
import { HistoryBuilder, type Moment } from '../common/pointsBuilder.js';
import { isTypedObject } from '../common/values.js';
import type { WarningLog } from '../common/warningLog.js';
import { ConsoleLog } from './consoleLog.js';
import type { ArtifactRecord, UseArtifactRecord } from './decodeArtifact.js';
import type { MetricRecord } from './decodeEvents.js';
import type { Item, RunRecord, WandbRecord } from './decodeRecord.js';
import { loggedHistogram } from './loggedHistogram.js';
import type { TypedValue } from './loggedValues.js';

/** Keys of a row that are W&B's own. */
const ownKeys: readonly string[] = ['_step', '_timestamp', '_runtime', '_wandb'];

/** What the records of one `.wandb` log add up to. */
export class LogContent {
  readonly config: JsonObject = emptyJsonObject();
  readonly summary: JsonObject = emptyJsonObject();
  readonly history = new HistoryBuilder();
  readonly system = new HistoryBuilder();
  readonly histograms = new Map<string, LoggedHistogram[]>();
  /** Images, tables and other values that name their type, in log order. */
  readonly typed: TypedValue[] = [];
  readonly console = new ConsoleLog();
  readonly metrics: MetricRecord[] = [];
  readonly artifacts: ArtifactRecord[] = [];
  readonly uses: UseArtifactRecord[] = [];
  run: RunRecord = { config: [], summary: [], tags: [] };
  /** Undefined where the log ends without an exit record. */
  exit: { code: number; runtime: number } | undefined;
  /** Largest time stamp (ms) and runtime (s) of the history. */
  lastTime = Number.NaN;
  lastRuntime = Number.NaN;
  #rows = 0;
  #samples = 0;
  readonly #warnings: WarningLog;

  constructor(warnings: WarningLog) {
    this.#warnings = warnings;
  }

  get runId(): string {
    return this.run.runId ?? '';
  }

  add(record: WandbRecord): void {
    switch (record.type) {
      case 'history':
        return this.#addRow(record.items, record.step);
      case 'stats':
        return this.#addSample(record.time, record.items);
      case 'config':
      case 'summary':
        return apply(this[record.type], record.update, record.remove);
      case 'run':
        return this.#addRun(record.run);
      case 'exit':
        this.exit = { code: record.code, runtime: record.runtime };
        return;
      case 'output':
        return this.console.add(record.output);
      case 'metric':
        this.metrics.push(record.metric);
        return;
      case 'artifact':
        this.artifacts.push(record.artifact);
        return;
      case 'use':
        this.uses.push(record.use);
        return;
      default:
        record satisfies never;
    }
  }

  #addRun(run: RunRecord): void {
    this.run = { ...this.run, ...run, tags: run.tags.length > 0 ? run.tags : this.run.tags };
    apply(this.config, run.config, []);
    apply(this.summary, run.summary, []);
  }

  /** One call of `wandb.log`. Dictionaries are flattened. */
  #addRow(items: readonly Item[], recordStep: number | undefined): void {
    const at = this.#momentOf(items, recordStep ?? (this.run.startingStep ?? 0) + this.#rows);
    this.#rows++;
    for (const { path, json } of items) {
      if (ownKeys.includes(path[0]!)) continue;
      const value = readValue(json);
      const key = path.length === 1 ? path[0]! : path.join('.');
      if (typeof value === 'number') this.history.push(key, at, value);
      else this.#addNested(this.history, key, at, value);
    }
  }

  #momentOf(items: readonly Item[], step: number): Moment {
    const at: Moment = { step, time: Number.NaN, runtime: Number.NaN };
    for (const { path, json } of items) {
      const [key] = path;
      if (key === '_step') at.step = numberOr(json, step);
      else if (key === '_timestamp') at.time = calendarTime(numberOr(json, Number.NaN) * 1000);
      else if (key === '_runtime') at.runtime = numberOr(json, Number.NaN);
    }
    if (!(this.lastTime >= at.time)) this.lastTime = at.time;
    if (!(this.lastRuntime >= at.runtime)) this.lastRuntime = at.runtime;
    return at;
  }

  #addSample(time: number, items: readonly Item[]): void {
    const at: Moment = { step: this.#samples++, time, runtime: Number.NaN };
    for (const { path, json } of items) this.#addNested(this.system, `system/${path.join('.')}`, at, readValue(json));
  }

  #addNested(builder: HistoryBuilder, prefix: string, at: Moment, value: JsonValue): void {
    const visit = (key: string, leaf: JsonValue): void => {
      if (builder === this.history && isJsonObject(leaf) && isTypedObject(leaf)) return this.#addTyped(key, at, leaf);
      const number = pointValue(leaf);
      if (typeof leaf === 'bigint') noteRounded(this.#warnings, key, this.runId, leaf);
      if (number === undefined) noteNotANumber(this.#warnings, key, this.runId, leaf);
      else builder.push(key, at, number);
    };
    if (value === null) visit(prefix, null);
    else eachLeaf(value, visit, { prefix, whole: isTypedObject });
  }

  #addTyped(key: string, at: Moment, value: JsonObject): void {
    if (value['_type'] !== 'histogram') {
      this.typed.push({ key, at, value });
      return;
    }
    const histogram = loggedHistogram(value, at);
    if (!histogram) return noteNotANumber(this.#warnings, key, this.runId, value);
    const logged = this.histograms.get(key);
    if (logged) logged.push(histogram);
    else this.histograms.set(key, [histogram]);
  }
}

function apply(tree: JsonObject, update: readonly Item[], remove: readonly Item[]): void {
  for (const { path, json } of update) setPath(tree, path, readValue(json));
  for (const { path } of remove) removePath(tree, path);
}

/** A value's JSON; text that is no JSON is taken as text. */
function readValue(json: string): JsonValue {
  const number = Number(json);
  // Nearly all values are numbers. Long integers are left to the parser: a double may not hold them.
  if (number === number && json !== '' && (json.length < 16 || json.includes('.'))) return number;
  const value = tryParseJson(json);
  return value === undefined ? json : value;
}

function numberOr(json: string, fallback: number): number {
  const value = pointValue(readValue(json));
  return value !== undefined && Number.isFinite(value) ? value : fallback;
}
