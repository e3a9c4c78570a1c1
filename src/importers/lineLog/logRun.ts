import type { ConfigValue, RunData } from '../../model/index.js';
import { noteNotANumber } from '../common/notes.js';
import { HistoryBuilder } from '../common/pointsBuilder.js';
import type { RunName } from '../common/runName.js';
import type { WarningLog } from '../common/warningLog.js';
import { linePairs } from './linePairs.js';
import type { PatternLine } from './patternLines.js';
import type { StepLine } from './stepLine.js';

const setting = /^(?:Using |Config(?:uration)?:? |Args?:? )?([A-Za-z_]\w*)=([\w.+:/@-]*)$/;
const barLine = /^(\d+)\/(\d+)(?=\s)/;

/** Puts the run of a log together, line by line. */
export class LogRun {
  points = 0;
  /** Lines that named no step. */
  stepless = 0;
  readonly #name: RunName;
  readonly #warnings: WarningLog;
  readonly #history = new HistoryBuilder();
  readonly #config = new Map<string, ConfigValue>();
  #rows = 0;
  #epoch: number | undefined;
  #times: [number, number] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  #longest = Number.NaN;

  constructor(name: RunName, warnings: WarningLog) {
    this.#name = name;
    this.#warnings = warnings;
  }

  /** Adds the numbers of a line at its step, or at its number in the run. */
  add({ step, time, runtime, pairs }: StepLine): void {
    if (step === undefined) this.stepless++;
    const at = { step: step ?? this.#rows, time, runtime };
    this.#rows++;
    if (time < this.#times[0]) this.#times[0] = time;
    if (time > this.#times[1]) this.#times[1] = time;
    if (!(this.#longest >= runtime)) this.#longest = runtime;
    for (const { key, value } of pairs) this.#history.push(key, at, value);
    this.points += pairs.length;
  }

  /** Notes what the user's pattern found that is no number. */
  noteTexts({ texts }: PatternLine): void {
    for (const [key, text] of texts) noteNotANumber(this.#warnings, key, this.#name.id, text);
  }

  /**
   * Looks at a line that is no step line: before the first point `Using lr=0.1` is config; `Epoch 2/10` holds for a progress bar of Keras
   * that follows, `500/500 [====] - 3s - loss: 0.29`, which counts when it is full.
   */
  addOther(line: string): void {
    const bar = barLine.exec(line);
    if (bar && this.#epoch !== undefined) {
      if (bar[1] !== bar[2]) return;
      const pairs = linePairs(line.slice(bar[0].length));
      return pairs.length > 0 ? this.add({ step: this.#epoch, time: Number.NaN, runtime: Number.NaN, pairs }) : undefined;
    }
    const epoch = /^Epoch (\d+)\/\d+$/.exec(line);
    if (epoch) this.#epoch = Number(epoch[1]);
    const found = this.points === 0 ? setting.exec(line) : null;
    if (found) this.#config.set(found[1]!, settingValue(found[2]!));
  }

  finish(): RunData {
    const [begin, end] = this.#times;
    const logged = end >= begin ? (end - begin) / 1000 : this.#longest;
    return {
      runId: this.#name.id,
      name: this.#name.name,
      state: 'finished',
      createdAt: end >= begin ? begin : undefined,
      durationS: Number.isFinite(logged) ? logged : undefined,
      tags: [],
      source: 'log',
      config: this.#config,
      summary: new Map(),
      metrics: this.#history.finish(),
      system: new Map(),
    };
  }
}

function settingValue(text: string): ConfigValue {
  if (/^(?:true|false)$/i.test(text)) return /^t/i.test(text);
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text) && !/^[-+]?0\d/.test(text) ? Number(text) : text;
}
