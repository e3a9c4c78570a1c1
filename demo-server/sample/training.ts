import { classes, fillBatch, type Task } from './data.js';
import { imagePixels } from './glyphs.js';
import { cos } from './math.js';
import { Mlp } from './mlp.js';
import { makeOptimizer } from './optimizers.js';
import { Rng } from './rng.js';
import { score } from './score.js';
import type { RunSpec } from './sweep.js';
import type { Observer } from './trainRun.js';

/** Steps between logged losses; accuracy and norm are logged as the mean of so many steps, with the learning rate of the last. */
const [lossEvery, meanEvery] = [2, 16];
/** Steps in a row with a NaN loss after which a run gives up. */
const nanSteps = 64;

/** The state of a run between epochs. */
export class Training {
  readonly model: Mlp;
  /** Steps taken. */
  step = 0;
  readonly #spec: RunSpec;
  readonly #task: Task;
  readonly #observer: Observer;
  readonly #rng: Rng;
  readonly #update: ReturnType<typeof makeOptimizer>;
  readonly #order: Int32Array;
  readonly #batch: Float32Array;
  #nans = 0;
  #accuracy = 0;
  #norm = 0;

  constructor(spec: RunSpec, task: Task, observer: Observer) {
    [this.#spec, this.#task, this.#observer] = [spec, task, observer];
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

  #learn(chosen: Int32Array): void {
    const { dropout, augment } = this.#spec;
    const labels = Uint8Array.from(chosen, (example) => this.#task.train.labels[example] ?? 0);
    fillBatch(this.#batch, this.#task.train, chosen, augment ? this.#rng : undefined);
    const given = this.model.forward(this.#batch, chosen.length, { share: dropout, rng: this.#rng });
    const { loss, accuracy } = score(given, labels);
    this.model.backward(this.#batch, labels, dropout);
    const rate = learningRate(this.#spec, this.step / (this.#spec.epochs * Math.floor(this.#order.length / chosen.length)));
    this.#update(this.model.parameters, this.model.gradient, rate);
    if (Number.isNaN(loss) && this.#nans === 0) this.#observer.print(`warning: the loss is NaN at step ${this.step}`, 'stderr');
    this.#nans = Number.isNaN(loss) ? this.#nans + 1 : 0;
    this.#record(loss, accuracy, rate);
    this.step++;
  }

  #record(loss: number, accuracy: number, rate: number): void {
    const metrics: Record<string, number> = this.step % lossEvery === 0 ? { 'train/loss': Math.fround(loss) } : {};
    this.#accuracy += accuracy / meanEvery;
    this.#norm += norm(this.model.gradient) / meanEvery;
    if (this.step % meanEvery === meanEvery - 1) {
      Object.assign(metrics, { 'train/accuracy': this.#accuracy, 'train/grad_norm': Math.fround(this.#norm), lr: rate });
      [this.#accuracy, this.#norm] = [0, 0];
    }
    if (Object.keys(metrics).length > 0) this.#observer.log(this.step, metrics);
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
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    sum += value * value;
  }
  return Math.sqrt(sum);
}
