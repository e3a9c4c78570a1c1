import type { ConfigValue, MetricPoints, RunData } from '../../src/model/index.js';
import type { RunSpec } from './sweep.js';
import type { RunTimes } from './times.js';
import type { Log, Outcome } from './trainRun.js';

/** One line of a run's log. */
export interface LogLine {
  step: number;
  metrics: Record<string, number>;
}

/** A run that has ended: what it was asked, what it logged, how it ended. */
export interface TrainedRun {
  spec: RunSpec;
  lines: LogLine[];
  outcome: Outcome;
}

/** A log that keeps its lines, and tells `onLine` of each. */
export function keepLines(lines: LogLine[], onLine: () => void = () => undefined): Log {
  return (step, metrics) => {
    lines.push({ step, metrics });
    onLine();
  };
}

/** A trained run in the form that exports are written from. */
export function toRunData(run: TrainedRun, times: RunTimes): RunData {
  const { spec, outcome } = run;
  return {
    runId: spec.name,
    name: spec.name,
    state: outcome.state,
    group: spec.group,
    jobType: 'train',
    sweepId: spec.group === 'sweep' ? 'glyphs-1' : undefined,
    createdAt: times.createdAt,
    durationS: times.durationS,
    tags: spec.tags,
    notes: spec.notes,
    source: 'sample',
    config: configOf(spec),
    summary: summaryOf(outcome),
    metrics: pointsOf(run.lines, times),
    system: new Map(),
  };
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
    ['best/epoch', best.epoch],
    ['best/val_accuracy', best.accuracy],
    ['best/val_loss', best.loss],
    ['epochs_run', epochs],
    ['parameters', parameters],
    ['stopped_by', stoppedBy],
  ]);
  if (test) summary.set('test/accuracy', test.accuracy).set('test/loss', test.loss);
  return summary;
}

function pointsOf(lines: LogLine[], times: RunTimes): Map<string, MetricPoints> {
  const found = new Map<string, { step: number[]; value: number[]; time: number[] }>();
  let time = times.createdAt;
  for (const [i, { step, metrics }] of lines.entries()) {
    time += times.between[i] ?? NaN;
    for (const [key, value] of Object.entries(metrics)) {
      const points = found.get(key) ?? { step: [], value: [], time: [] };
      found.set(key, points);
      points.step.push(step);
      points.value.push(value);
      points.time.push(time);
    }
  }
  const typed = ([key, { step, value, time: at }]: [string, { step: number[]; value: number[]; time: number[] }]): [
    string,
    MetricPoints,
  ] => [key, { step: Float64Array.from(step), value: Float64Array.from(value), time: Float64Array.from(at) }];
  return new Map([...found].map(typed));
}
