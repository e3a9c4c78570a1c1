import type { LoggedHistogram, LoggedMedia, MediaFile, RunData } from '../../model/index.js';
import { calendarTime } from '../common/parseTime.js';
import { HistoryBuilder, type Moment } from '../common/pointsBuilder.js';
import { counted, type WarningLog } from '../common/warningLog.js';
import { emptyRun } from '../tables/runRows.js';
import type { SummaryValue, TensorboardEvent } from './decodeEvent.js';
import { readSession, type Session } from './hparams.js';
import { histogramOfProto, histogramOfTensor } from './summaryHistogram.js';
import { summaryMedia } from './summaryMedia.js';

/** What the events of one run add up to, in the order in which they are added. */
export class RunEvents {
  readonly #history = new HistoryBuilder();
  readonly #histograms = new Map<string, LoggedHistogram[]>();
  readonly #media = new Map<string, LoggedMedia[]>();
  readonly #files = new Map<string, MediaFile>();
  readonly #session: Session = { config: new Map(), state: undefined, group: undefined };
  /** The plugin of each tag, which only its first value names. */
  readonly #plugins = new Map<string, string>();
  readonly #runId: string;
  readonly #warnings: WarningLog;
  #firstTime = Number.NaN;
  #lastTime = Number.NaN;
  #values = 0;

  constructor(runId: string, warnings: WarningLog) {
    this.#runId = runId;
    this.#warnings = warnings;
  }

  add({ wallTime, step, values }: TensorboardEvent): void {
    const at: Moment = { step, time: calendarTime(wallTime * 1000), runtime: Number.NaN };
    if (!(this.#firstTime <= at.time)) this.#firstTime = Number.isNaN(at.time) ? this.#firstTime : at.time;
    if (!(this.#lastTime >= at.time)) this.#lastTime = Number.isNaN(at.time) ? this.#lastTime : at.time;
    for (const value of values) this.#addValue(value, at);
  }

  /** The run; undefined where its events say nothing of one. */
  finish(name: string): { run: RunData; mediaFiles: MediaFile[] } | undefined {
    if (this.#values === 0) return undefined;
    const { config, state = 'finished', group } = this.#session;
    const lasted = (this.#lastTime - this.#firstTime) / 1000;
    const run: RunData = { ...emptyRun(this.#runId, name, 'tensorboard'), state, group, config, metrics: this.#history.finish() };
    if (!Number.isNaN(lasted)) [run.createdAt, run.durationS] = [this.#firstTime, lasted];
    if (this.#histograms.size > 0) run.histograms = this.#histograms;
    if (this.#media.size > 0) run.media = this.#media;
    return { run, mediaFiles: [...this.#files.values()] };
  }

  #addValue(value: SummaryValue, at: Moment): void {
    this.#values++;
    const { tag, content } = value;
    if (value.plugin !== '') this.#plugins.set(tag, value.plugin);
    const plugin = this.#plugins.get(tag) ?? '';
    if (plugin === 'hparams') return content && readSession(content, this.#session);
    const number = scalarOf(value, plugin);
    if (number !== undefined) return this.#history.push(tag, at, number);
    const bins = value.histogram
      ? histogramOfProto(value.histogram)
      : plugin === 'histograms' && value.tensor && histogramOfTensor(value.tensor);
    if (bins) return append(this.#histograms, tag, [{ ...moment(at), ...bins }]);
    const items = summaryMedia(value, plugin);
    if (!items) return this.#noteUnread(tag, plugin || 'unknown');
    for (const { file } of items) this.#files.set(file.path, file);
    append(
      this.#media,
      tag,
      items.map(({ item }): LoggedMedia => ({ ...moment(at), ...item })),
    );
  }

  #noteUnread(tag: string, plugin: string): void {
    this.#warnings.count(
      'unread-summary',
      plugin,
      this.#runId,
      () => tag,
      ({ count, runs, example }) =>
        `${counted(count, 'value')} of the kind ${plugin} in ${counted(runs, 'run')} left out (such as “${example}”).`,
    );
  }
}

/** A scalar as it is, or a tensor of one number that no plugin claims for something else. */
function scalarOf({ scalar, tensor }: SummaryValue, plugin: string): number | undefined {
  if (scalar !== undefined) return scalar;
  return (plugin === 'scalars' || plugin === '') && tensor?.numbers.length === 1 ? tensor.numbers[0] : undefined;
}

function moment({ step, time }: Moment): { step: number; time?: number } {
  return Number.isNaN(time) ? { step } : { step, time };
}

function append<T>(lists: Map<string, T[]>, key: string, items: readonly T[]): void {
  const list = lists.get(key);
  if (list) list.push(...items);
  else lists.set(key, [...items]);
}
