import { runStates, type RunData, type RunState } from '../../model/index.js';
import { eachLeaf } from '../common/flatten.js';
import { emptyJsonObject, isJsonObject, type JsonObject, type JsonValue } from '../common/jsonScanner.js';
import { merged } from '../common/jsonTree.js';
import { noteIgnoredKey, noteNotANumber, noteRounded } from '../common/notes.js';
import { pointValue } from '../common/numbers.js';
import { parseTime } from '../common/parseTime.js';
import { HistoryBuilder, type Moment } from '../common/pointsBuilder.js';
import { configValues, isTypedObject, summaryValues } from '../common/values.js';
import type { WarningLog } from '../common/warningLog.js';
import { finite, own, text } from './lineKeys.js';
import { isFact } from './runFacts.js';

/** Puts one run together, line by line. */
export class RunBuilder {
  readonly runId: string;
  readonly #warnings: WarningLog;
  readonly #history = new HistoryBuilder();
  readonly #system = new HistoryBuilder();
  #name: string;
  #facts: JsonObject = emptyJsonObject();
  #config: JsonObject = emptyJsonObject();
  #summary: JsonObject = emptyJsonObject();
  #rows = 0;
  #samples = 0;
  #times: [number, number] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  #longest = Number.NaN;

  constructor(runId: string, name: string, warnings: WarningLog) {
    this.runId = runId;
    this.#name = name;
    this.#warnings = warnings;
  }

  /** Whether no line said anything of a run: no number, no config, no summary, no description. */
  isEmpty(): boolean {
    const said = [this.#facts, this.#config, this.#summary].some((object) => Object.keys(object).length > 0);
    return !said && this.#history.isEmpty() && this.#system.isEmpty();
  }

  /** Takes what a line says of the run itself; later lines win. */
  describe(line: JsonObject): void {
    const { config, summary, ...facts } = line;
    this.#noteUnknown(line);
    this.#facts = merged(this.#facts, facts);
    if (isJsonObject(config)) this.addConfig(config);
    if (isJsonObject(summary)) this.addSummary(summary);
  }

  addConfig(config: JsonObject): void {
    this.#config = merged(this.#config, config);
  }

  addSummary(summary: JsonObject): void {
    this.#summary = merged(this.#summary, summary);
  }

  nameIt(name: string): void {
    this.#name = name;
  }

  /** Adds a line's metrics: all its keys but the ignored ones. A step that is not known is the row's number, from 0. */
  addRow(line: JsonObject, ignored: readonly string[], at: { step: number | undefined; time: number; runtime: number }): void {
    const moment: Moment = { step: at.step ?? this.#rows, time: at.time, runtime: at.runtime };
    this.#rows++;
    this.#see(moment);
    for (const key of Object.keys(line)) if (!ignored.includes(key)) this.#push(this.#history, key, moment, line[key]!);
  }

  /** Adds a line's machine readings; their step is a counter. */
  addSample(line: JsonObject, ignored: readonly string[], at: { time: number; runtime: number }): void {
    const moment: Moment = { step: this.#samples++, time: at.time, runtime: at.runtime };
    for (const key of Object.keys(line)) {
      if (!ignored.includes(key)) this.#push(this.#system, key.startsWith('system/') ? key : `system/${key}`, moment, line[key]!);
    }
  }

  finish(): RunData {
    const facts = this.#facts;
    const fact = (key: string): string | undefined => text(own(facts, key));
    const [begin, end] = this.#times;
    const logged = end >= begin ? (end - begin) / 1000 : this.#longest;
    return {
      runId: this.runId,
      name: fact('name') ?? fact('run_name') ?? this.#name,
      state: this.#state(own(facts, 'state')),
      group: fact('group'),
      jobType: fact('job_type'),
      sweepId: fact('sweep_id'),
      parent: fact('parent'),
      createdAt: parseTime(own(facts, 'created_at') ?? null) ?? (end >= begin ? begin : undefined),
      durationS: finite(own(facts, 'duration_s')) ?? (Number.isNaN(logged) ? undefined : logged),
      tags: tagsOf(own(facts, 'tags')),
      notes: fact('notes'),
      user: fact('user'),
      host: fact('host'),
      source: 'jsonl',
      config: configValues(this.#config, this.runId, this.#warnings),
      summary: summaryValues(this.#summary, this.runId, this.#warnings),
      metrics: this.#history.finish(),
      system: this.#system.finish(),
    };
  }

  #noteUnknown(line: JsonObject): void {
    for (const [key, value] of Object.entries(line)) {
      if (value !== null && !isFact(key, value)) noteIgnoredKey(this.#warnings, key, this.runId, value, 'say nothing known of a run');
    }
  }

  #see({ time, runtime }: Moment): void {
    if (time < this.#times[0]) this.#times[0] = time;
    if (time > this.#times[1]) this.#times[1] = time;
    if (!(this.#longest >= runtime)) this.#longest = runtime;
  }

  #push(builder: HistoryBuilder, key: string, at: Moment, value: JsonValue): void {
    if (typeof value === 'number') return builder.push(key, at, value);
    eachLeaf(
      value,
      (dotted, leaf) => {
        const inner = pointValue(leaf);
        if (typeof leaf === 'bigint') noteRounded(this.#warnings, dotted, this.runId, leaf);
        if (inner === undefined) noteNotANumber(this.#warnings, dotted, this.runId, leaf);
        else builder.push(dotted, at, inner);
      },
      { prefix: key, whole: isTypedObject },
    );
  }

  /** The state a line gave; a log that gives none is taken as finished. */
  #state(given: JsonValue | undefined): RunState {
    const state = runStates.find((known) => known === given);
    if (given !== undefined && !state) {
      const message = `Run ${this.runId} has the unknown state “${text(given) ?? typeof given}”; known are ${runStates.join(', ')}.`;
      this.#warnings.add({ code: 'unknown-state', message, run: this.runId });
    }
    return state ?? 'finished';
  }
}

function tagsOf(value: JsonValue | undefined): string[] {
  if (typeof value === 'string') return value ? [value] : [];
  return Array.isArray(value) ? value.map(text).filter((tag) => tag !== undefined) : [];
}
