import type { ConfigValue, LoggedHistogram, LoggedMedia, MetricPoints, RunData, RunLog } from '../../src/model/index.js';
import type { LogLine, PrintedLine, RunRecorder } from './runRecorder.js';
import type { RunSpec } from './sweep.js';
import { lineTimes, type RunTimes } from './times.js';
import type { Outcome } from './trainRun.js';

/** A run that has ended: what it was asked, what it told, how it ended. */
export interface TrainedRun {
  spec: RunSpec;
  recorder: RunRecorder;
  outcome: Outcome;
}

/** A trained run in the form that exports are written from. */
export function toRunData({ spec, recorder, outcome }: TrainedRun, times: RunTimes): RunData {
  const timeOf = lineTimes(times);
  return {
    runId: spec.name,
    name: spec.name,
    state: outcome.state,
    group: spec.group,
    jobType: 'train',
    sweepId: spec.sweep,
    createdAt: times.createdAt,
    durationS: times.durationS,
    tags: tagsOf(spec, outcome),
    notes: spec.notes,
    source: 'sample',
    config: configOf(spec),
    summary: summaryOf(outcome),
    metrics: pointsOf(recorder.lines, times),
    system: readingsOf(times),
    histograms: timed(recorder.histograms, timeOf),
    media: mediaOf(recorder, timeOf),
    log: logOf(recorder.printed, timeOf),
  };
}

function tagsOf({ detailed }: RunSpec, { stoppedBy }: Outcome): string[] {
  const ends = { 'last epoch': [], 'early stopping': ['early-stopped'], divergence: ['diverged'], 'sweep rule': ['pruned'] };
  return [...(detailed ? ['detailed'] : []), ...ends[stoppedBy]];
}

function configOf(spec: RunSpec): Map<string, ConfigValue> {
  const config = new Map<string, ConfigValue>([
    ['learning_rate', spec.learningRate],
    ['schedule', spec.schedule],
    ['batch_size', spec.batchSize],
    ['epochs', spec.epochs],
    ['hidden', spec.hidden],
    ['depth', spec.depth],
    ['activation', spec.activation],
    ['dropout', spec.dropout],
    ['weight_decay', spec.weightDecay],
    ['augment', spec.augment],
    ['seed', spec.seed],
  ]);
  for (const [key, value] of Object.entries(spec.optimizer)) config.set(`optimizer.${key}`, value);
  if (spec.patience !== undefined) config.set('patience', spec.patience);
  return config;
}

function summaryOf({ best, test, epochs, parameters, stoppedBy }: Outcome): Map<string, ConfigValue> {
  const summary = new Map<string, ConfigValue>([
    ['epochs_run', epochs],
    ['parameters', parameters],
    ['stopped_by', stoppedBy],
  ]);
  if (best) summary.set('best/epoch', best.epoch).set('best/val_accuracy', best.accuracy).set('best/val_loss', best.loss);
  if (test) summary.set('test/accuracy', test.accuracy).set('test/loss', test.loss);
  return summary;
}

/** The points of log lines by metric. */
export function pointsOf(lines: readonly LogLine[], times: RunTimes): Map<string, MetricPoints> {
  const timeOf = lineTimes(times);
  const found = new Map<string, { step: number[]; value: number[]; time: number[] }>();
  for (const [i, { step, metrics }] of lines.entries()) {
    for (const [key, value] of Object.entries(metrics)) {
      const points = found.get(key) ?? { step: [], value: [], time: [] };
      found.set(key, points);
      points.step.push(step);
      points.value.push(value);
      points.time.push(timeOf(i + 1));
    }
  }
  return new Map([...found].map(([key, { step, value, time }]) => [key, typed(step, value, time)]));
}

function typed(step: readonly number[], value: readonly number[], time: readonly number[]): MetricPoints {
  return { step: Float64Array.from(step), value: Float64Array.from(value), time: Float64Array.from(time) };
}

/** The machine's readings; their step only counts. */
export function readingsOf({ createdAt, readings }: RunTimes): Map<string, MetricPoints> {
  if (readings.length === 0) return new Map();
  const step = [...readings.keys()];
  const time = readings.map(([ms]) => createdAt + ms);
  const of = (values: number[]): MetricPoints => typed(step, values, time);
  return new Map([
    ['system/cpu', of(readings.map(([, percent]) => percent))],
    ['system/memory', of(readings.map(([, , megabytes]) => megabytes))],
  ]);
}

type TimeOf = (lines: number) => number;

function timed(histograms: ReadonlyMap<string, (LoggedHistogram & { after: number })[]>, timeOf: TimeOf): Map<string, LoggedHistogram[]> {
  return new Map([...histograms].map(([key, all]) => [key, all.map(({ after, ...histogram }) => ({ ...histogram, time: timeOf(after) }))]));
}

function mediaOf({ pictures }: RunRecorder, timeOf: TimeOf): Map<string, LoggedMedia[]> {
  const media = new Map<string, LoggedMedia[]>();
  for (const { key, file, after, ...item } of pictures) {
    const known = media.get(key) ?? [];
    media.set(key, known);
    known.push({ kind: 'image', ...item, file: file.path, time: timeOf(after) });
  }
  return media;
}

/** Printed lines with the time of the last log line before each. */
export function logOf(printed: readonly PrintedLine[], timeOf: TimeOf): RunLog {
  return {
    text: printed.map(({ text }) => text),
    time: Float64Array.from(printed, ({ after }) => timeOf(after)),
    stderr: Uint8Array.from(printed, ({ stderr }) => (stderr ? 1 : 0)),
  };
}
