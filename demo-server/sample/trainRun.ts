import { classes, type Task } from './data.js';
import type { Mlp } from './mlp.js';
import { predict, score, type Score } from './score.js';
import type { RunSpec } from './sweep.js';
import { Training } from './training.js';

/** What is told about a run while it trains. Losses and norms come in single precision, as they were computed. */
export interface Observer {
  /** Once per log line, with the metrics of that line. */
  readonly log: (step: number, metrics: Record<string, number>) => void;
  /** A line that the run prints. */
  readonly print: (text: string, stream?: 'stderr') => void;
  /** Before the first epoch (number 0), after each, and when the run gave up. */
  readonly epoch: (state: EpochState) => void;
}

/** Where a run is. Arrays are used again: copy what is to be kept. */
export interface EpochState {
  epoch: number;
  step: number;
  model: Mlp;
  /** Class probabilities of the validation images; absent before the first epoch and for a run that gave up. */
  predictions?: Float32Array;
  /** Whether the validation loss is the lowest so far. */
  best: boolean;
  /** Whether it is the run's last. */
  last: boolean;
}

/** How a run ended. */
export interface Outcome {
  /** `failed`: it diverged. `killed`: the sweep's rule ended it. */
  state: 'finished' | 'failed' | 'killed';
  stoppedBy: 'last epoch' | 'early stopping' | 'divergence' | 'sweep rule';
  epochs: number;
  steps: number;
  parameters: number;
  /** Absent where no validation loss was finite. */
  best: (Score & { epoch: number }) | undefined;
  /** On images seen by nobody, with the last weights; absent for a run that failed. */
  test: Score | undefined;
}

/** The search ends a run that is not right about this share of validation images after so many epochs. */
const sweepRule = { epoch: 5, accuracy: 0.5 };

/** Trains one run to its end. What the observer hears depends on nothing but the spec and the task. */
export function trainRun(spec: RunSpec, task: Task, observer: Observer): Outcome {
  const training = new Training(spec, task, observer);
  const { model } = training;
  introduce(spec, task, model, observer);
  observer.epoch({ epoch: 0, step: 0, model, best: false, last: false });
  let best: Outcome['best'];
  let stoppedBy: Outcome['stoppedBy'] | undefined;
  let epoch = 0;
  while (stoppedBy === undefined) {
    epoch++;
    if (!training.runEpoch()) {
      stoppedBy = 'divergence';
      observer.epoch({ epoch, step: training.step, model, best: false, last: true });
      break;
    }
    const predictions = predict(model, task.validation);
    const scored = score(predictions, task.validation.labels);
    const improved = scored.loss < (best?.loss ?? Infinity);
    if (improved) best = { ...scored, epoch };
    stoppedBy = stopReason(spec, epoch, scored, best?.epoch ?? 0);
    logEpoch(spec, epoch, training, scored, improved, observer);
    observer.epoch({ epoch, step: training.step, model, predictions, best: improved, last: stoppedBy !== undefined });
  }
  const state = stoppedBy === 'divergence' ? 'failed' : stoppedBy === 'sweep rule' ? 'killed' : 'finished';
  const test = state === 'failed' ? undefined : score(predict(model, task.test), task.test.labels);
  conclude(stoppedBy, epoch, test, observer);
  return { state, stoppedBy, epochs: epoch, steps: training.step, parameters: model.parameters.length, best, test };
}

function stopReason(spec: RunSpec, epoch: number, scored: Score, bestEpoch: number): Outcome['stoppedBy'] | undefined {
  if (spec.sweep === 'search' && epoch === sweepRule.epoch && scored.accuracy < sweepRule.accuracy) return 'sweep rule';
  if (epoch === spec.epochs) return 'last epoch';
  return spec.patience !== undefined && epoch - bestEpoch >= spec.patience ? 'early stopping' : undefined;
}

function introduce(spec: RunSpec, { train, validation, test }: Task, model: Mlp, { print }: Observer): void {
  const sizes = [model.layers[0]?.inputs, ...model.layers.map(({ outputs }) => outputs)].join('-');
  print(`glyphs: ${train.count} images to train, ${validation.count} to validate, ${test.count} to test, ${classes} classes`);
  print(`model: ${sizes}, ${spec.activation}, ${model.parameters.length} parameters`);
  print(
    `optimizer: ${spec.optimizer.name}, learning rate ${spec.learningRate} (${spec.schedule}), batches of ${spec.batchSize}, seed ${spec.seed}`,
  );
}

function logEpoch(spec: RunSpec, epoch: number, { step }: Training, scored: Score, improved: boolean, { log, print }: Observer): void {
  log(step, { epoch, 'val/loss': Math.fround(scored.loss), 'val/accuracy': scored.accuracy, 'val/top2_accuracy': scored.top2Accuracy });
  const number = `${String(epoch).padStart(String(spec.epochs).length)}/${spec.epochs}`;
  print(
    `epoch ${number}  step ${step}  val/loss ${scored.loss.toFixed(4)}  val/accuracy ${scored.accuracy.toFixed(3)}${improved ? '  best' : ''}`,
  );
}

function conclude(stoppedBy: Outcome['stoppedBy'], epoch: number, test: Score | undefined, { print }: Observer): void {
  if (stoppedBy === 'divergence') print(`stopped in epoch ${epoch}: the loss has been NaN for too long`, 'stderr');
  if (stoppedBy === 'sweep rule')
    print(`stopped by the sweep: validation accuracy below ${sweepRule.accuracy} after ${epoch} epochs`, 'stderr');
  if (stoppedBy === 'early stopping') print(`stopped early: no better validation loss in a while`);
  if (test) print(`test/loss ${test.loss.toFixed(4)}  test/accuracy ${test.accuracy.toFixed(3)}`);
}
