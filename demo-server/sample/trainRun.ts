import { classes, fillBatch, type Task } from './data.js';
import { imagePixels } from './glyphs.js';
import { cos } from './math.js';
import { Mlp } from './mlp.js';
import { makeOptimizer } from './optimizers.js';
import { Rng } from './rng.js';
import { evaluateModel, score, type Score } from './score.js';
import type { RunSpec } from './sweep.js';

/** Called once per log line, with the metrics of that line. Losses and norms come in single precision, as they were computed. */
export type Log = (step: number, metrics: Record<string, number>) => void;

/** How a run ended. */
export interface Outcome {
  /** `failed`: it diverged. `killed`: the sweep's rule ended it. */
  state: 'finished' | 'failed' | 'killed';
  stoppedBy: 'last epoch' | 'early stopping' | 'divergence' | 'sweep rule';
  epochs: number;
  parameters: number;
  best: Score & { epoch: number };
  /** On images seen by nobody; absent for a run that failed. */
  test: Score | undefined;
}

/** The loss is logged at every step; accuracy and norm as the mean of so many steps, with the learning rate of the last. */
const every = 8;
/** Steps with a NaN loss after which a run gives up. */
const nanSteps = 64;
/** The sweep ends a run that is not right about this share of validation images after so many epochs. */
const sweepRule = { epoch: 12, accuracy: 0.5 };

/** Trains one run to its end. The metrics logged depend on nothing but the spec and the task. */
export function trainRun(spec: RunSpec, task: Task, log: Log): Outcome {
  const training = new Training(spec, task, log);
  const best = { loss: Infinity, accuracy: 0, top2Accuracy: 0, epoch: 0 };
  let stoppedBy: Outcome['stoppedBy'] = 'last epoch';
  let epoch = 0;
  while (epoch < spec.epochs && stoppedBy === 'last epoch') {
    epoch++;
    if (!training.runEpoch()) {
      stoppedBy = 'divergence';
      break;
    }
    const scored = training.validate(epoch);
    if (scored.loss < best.loss) Object.assign(best, scored, { epoch });
    stoppedBy = stopReason(spec, epoch, scored, best.epoch);
  }
  const state = stoppedBy === 'divergence' ? 'failed' : stoppedBy === 'sweep rule' ? 'killed' : 'finished';
  const test = state === 'failed' ? undefined : training.test();
  return { state, stoppedBy, epochs: epoch, parameters: training.model.parameters.length, best, test };
}

function stopReason(spec: RunSpec, epoch: number, scored: Score, bestEpoch: number): Outcome['stoppedBy'] {
  if (spec.group === 'sweep' && epoch === sweepRule.epoch && scored.accuracy < sweepRule.accuracy) return 'sweep rule';
  return spec.patience !== undefined && epoch - bestEpoch >= spec.patience ? 'early stopping' : 'last epoch';
}

/** The state of a run between epochs. */
class Training {
  readonly model: Mlp;
  readonly #spec: RunSpec;
  readonly #task: Task;
  readonly #log: Log;
  readonly #rng: Rng;
  readonly #update: ReturnType<typeof makeOptimizer>;
  readonly #order: Int32Array;
  readonly #batch: Float32Array;
  #step = 0;
  #nans = 0;
  #accuracy = 0;
  #norm = 0;

  constructor(spec: RunSpec, task: Task, log: Log) {
    [this.#spec, this.#task, this.#log] = [spec, task, log];
    this.#rng = new Rng(spec.seed);
    this.model = new Mlp([imagePixels, ...hiddenSizes(spec), classes], spec.activation, this.#rng);
    this.#update = makeOptimizer(spec.optimizer, this.model.parameters.length, spec.weightDecay);
    this.#order = Int32Array.from({ length: task.train.count }, (_, i) => i);
    this.#batch = new Float32Array(spec.batchSize * imagePixels);
  }

  /** Learns from each training image once; false once the loss has been NaN for too long. */
  runEpoch(): boolean {
    this.#rng.shuffle(this.#order);
    for (let from = 0; from + this.#spec.batchSize <= this.#order.length; from += this.#spec.batchSize) {
      this.#learn(this.#order.subarray(from, from + this.#spec.batchSize));
      if (this.#nans >= nanSteps) return false;
    }
    return true;
  }

  validate(epoch: number): Score {
    const scored = evaluateModel(this.model, this.#task.validation);
    this.#log(this.#step, {
      epoch,
      'val/loss': Math.fround(scored.loss),
      'val/accuracy': scored.accuracy,
      'val/top2_accuracy': scored.top2Accuracy,
    });
    return scored;
  }

  test(): Score {
    return evaluateModel(this.model, this.#task.test);
  }

  #learn(chosen: Int32Array): void {
    const { dropout, augment } = this.#spec;
    const labels = Uint8Array.from(chosen, (example) => this.#task.train.labels[example] ?? 0);
    fillBatch(this.#batch, this.#task.train, chosen, augment ? this.#rng : undefined);
    const given = this.model.forward(this.#batch, chosen.length, { share: dropout, rng: this.#rng });
    const { loss, accuracy } = score(given, labels);
    this.model.backward(this.#batch, labels, dropout);
    const rate = learningRate(this.#spec, this.#step / (this.#spec.epochs * Math.floor(this.#order.length / chosen.length)));
    this.#update(this.model.parameters, this.model.gradient, rate);
    this.#nans = Number.isNaN(loss) ? this.#nans + 1 : 0;
    this.#record(loss, accuracy, rate);
    this.#step++;
  }

  #record(loss: number, accuracy: number, rate: number): void {
    const metrics: Record<string, number> = { 'train/loss': Math.fround(loss) };
    this.#accuracy += accuracy / every;
    this.#norm += norm(this.model.gradient) / every;
    if (this.#step % every === every - 1) {
      Object.assign(metrics, { 'train/accuracy': this.#accuracy, 'train/grad_norm': Math.fround(this.#norm), lr: rate });
      [this.#accuracy, this.#norm] = [0, 0];
    }
    this.#log(this.#step, metrics);
  }
}

function hiddenSizes({ hidden, depth }: RunSpec): number[] {
  return Array.from({ length: depth }, () => hidden);
}

/** The learning rate after a share of the whole training. */
function learningRate({ learningRate: rate, schedule }: RunSpec, done: number): number {
  if (schedule === 'cosine') return (rate * (1 + cos(Math.PI * done))) / 2;
  return schedule === 'step' && done >= 0.6 ? rate / 10 : rate;
}

function norm(values: Float32Array): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return Math.sqrt(sum);
}
