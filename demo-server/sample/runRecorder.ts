import type { LoggedHistogram, MediaFile } from '../../src/model/index.js';
import type { Task } from './data.js';
import { imagePixels } from './glyphs.js';
import type { Mlp } from './mlp.js';
import { mistakesPicture, weightsPicture, type Shown } from './pictures.js';
import type { RunSpec } from './sweep.js';
import type { EpochState, Observer } from './trainRun.js';
import { histogramOf } from './weightHistogram.js';

/** One line of a run's log of metrics. */
export interface LogLine {
  step: number;
  metrics: Record<string, number>;
}

/** One line that a run printed; `after`: how many log lines there were before it. */
export interface PrintedLine {
  text: string;
  stderr: boolean;
  after: number;
}

/** What a run said of the validation images. */
export interface Predictions {
  epoch: number;
  step: number;
  scores: Float32Array;
}

/** A picture and when it was logged; `after` as of a printed line. */
export interface LoggedPicture extends Shown {
  key: string;
  step: number;
  after: number;
}

/** Takes down all that a run tells, for `toRunData`; `onLine` and `onEpoch` hear when there is a log line and an end of an epoch. */
export class RunRecorder implements Observer {
  readonly lines: LogLine[] = [];
  readonly printed: PrintedLine[] = [];
  readonly histograms = new Map<string, (LoggedHistogram & { after: number })[]>();
  readonly pictures: LoggedPicture[] = [];
  /** Of a detailed run at some epochs; the best one's last. */
  readonly predictions: Predictions[] = [];
  /** Weights at the best epoch. */
  best: { weights: Float32Array; epoch: number; predictions: Predictions } | undefined;
  readonly #spec: RunSpec;
  readonly #task: Task;
  readonly #watch: { line(): void; epoch(): void };

  constructor(spec: RunSpec, task: Task, watch: { line(): void; epoch(): void } = { line: () => undefined, epoch: () => undefined }) {
    [this.#spec, this.#task, this.#watch] = [spec, task, watch];
  }

  readonly log = (step: number, metrics: Record<string, number>): void => {
    this.lines.push({ step, metrics });
    this.#watch.line();
  };

  readonly print = (text: string, stream?: 'stderr'): void => {
    this.printed.push({ text, stderr: stream === 'stderr', after: this.lines.length });
  };

  readonly epoch = (state: EpochState): void => {
    const { epoch, step, model, predictions, best, last } = state;
    this.#recordWeights(model, step);
    if (predictions) {
      const said = { epoch, step, scores: predictions.slice() };
      if (best) this.best = { weights: model.parameters.slice(), epoch, predictions: said };
      if (this.#spec.detailed && (epoch === 1 || epoch === 5 || last)) this.predictions.push(said);
    }
    if (this.#spec.detailed) this.#recordPictures(state);
    this.#watch.epoch();
  };

  get mediaFiles(): MediaFile[] {
    return this.pictures.map(({ file }) => file);
  }

  #recordWeights(model: Mlp, step: number): void {
    for (const [l, { inputs, outputs, start }] of model.layers.entries()) {
      const key = `weights/layer_${l + 1}`;
      const known = this.histograms.get(key) ?? [];
      this.histograms.set(key, known);
      known.push({ ...histogramOf(model.parameters.subarray(start, start + inputs * outputs), step), after: this.lines.length });
    }
  }

  #recordPictures({ epoch, step, model, predictions, last }: EpochState): void {
    const add = (key: string, picture: Shown): number => this.pictures.push({ ...picture, key, step, after: this.lines.length });
    const { outputs, start } = model.layers[0]!;
    const weights = model.parameters.subarray(start, start + outputs * imagePixels);
    if (epoch === 0 || epoch === 5 || last) add('weights/first_layer', weightsPicture(weights, epoch));
    if (predictions && (epoch % 3 === 1 || last)) add('val/mistakes', mistakesPicture(this.#task.validation, predictions, epoch));
  }
}
