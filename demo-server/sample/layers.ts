import { exp, tanh } from './math.js';
import type { Rng } from './rng.js';

export type Activation = 'relu' | 'tanh' | 'leaky_relu';

/** One fully connected layer; its weights (a row per output) start at `start` of the parameters, its biases follow them. */
export interface Layer {
  inputs: number;
  outputs: number;
  start: number;
}

/** `to = from · weightsᵀ + biases`, for `count` rows: four rows at a time, whose sums a processor can work on at once. */
export function affine(parameters: Float32Array, layer: Layer, from: Float32Array, to: Float32Array, count: number): void {
  let row = 0;
  for (; row + 3 < count; row += 4) affineRows(parameters, layer, from, to, row);
  for (; row < count; row++) affineRow(parameters, layer, from, to, row);
}

function affineRow(parameters: Float32Array, { inputs, outputs, start }: Layer, from: Float32Array, to: Float32Array, row: number): void {
  for (let o = 0; o < outputs; o++) {
    let sum = parameters[start + inputs * outputs + o] as number;
    const [weight, value] = [start + o * inputs, row * inputs];
    for (let i = 0; i < inputs; i++) sum += (parameters[weight + i] as number) * (from[value + i] as number);
    to[row * outputs + o] = sum;
  }
}

/** The same for this row and the three after it. */
function affineRows(parameters: Float32Array, { inputs, outputs, start }: Layer, from: Float32Array, to: Float32Array, row: number): void {
  const first = row * inputs;
  for (let o = 0; o < outputs; o++) {
    const bias = parameters[start + inputs * outputs + o] as number;
    const weights = start + o * inputs;
    let s0 = bias;
    let s1 = bias;
    let s2 = bias;
    let s3 = bias;
    for (let i = 0; i < inputs; i++) {
      const weight = parameters[weights + i] as number;
      s0 += weight * (from[first + i] as number);
      s1 += weight * (from[first + inputs + i] as number);
      s2 += weight * (from[first + 2 * inputs + i] as number);
      s3 += weight * (from[first + 3 * inputs + i] as number);
    }
    to[row * outputs + o] = s0;
    to[(row + 1) * outputs + o] = s1;
    to[(row + 2) * outputs + o] = s2;
    to[(row + 3) * outputs + o] = s3;
  }
}

/** Adds the gradient of the layer's weights and biases, given its inputs and the gradient of its outputs. */
export function addGradient(gradient: Float32Array, layer: Layer, from: Float32Array, delta: Float32Array, count: number): void {
  const { inputs, outputs, start } = layer;
  for (let row = 0; row < count; row++) {
    for (let o = 0; o < outputs; o++) {
      const d = delta[row * outputs + o] as number;
      if (d === 0) continue;
      const [weight, value, bias] = [start + o * inputs, row * inputs, start + inputs * outputs + o];
      for (let i = 0; i < inputs; i++) gradient[weight + i] = (gradient[weight + i] as number) + d * (from[value + i] as number);
      gradient[bias] = (gradient[bias] as number) + d;
    }
  }
}

/** The gradient of the layer's inputs, given that of its outputs. */
export function carryBack(parameters: Float32Array, layer: Layer, delta: Float32Array, to: Float32Array, count: number): void {
  const { inputs, outputs, start } = layer;
  to.fill(0);
  for (let row = 0; row < count; row++) {
    for (let o = 0; o < outputs; o++) {
      const d = delta[row * outputs + o] as number;
      const [weight, value] = [start + o * inputs, row * inputs];
      for (let i = 0; i < inputs; i++) to[value + i] = (to[value + i] as number) + d * (parameters[weight + i] as number);
    }
  }
}

/** Applies the activation in place. */
export function activate(activation: Activation, values: Float32Array): void {
  if (activation === 'tanh') {
    for (let i = 0; i < values.length; i++) values[i] = tanh(values[i] as number);
    return;
  }
  const slope = activation === 'relu' ? 0 : 0.1;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value < 0) values[i] = slope * value;
  }
}

/** Multiplies gradients by the activation's derivative, from its outputs, which dropout has divided by `keep`. */
export function derive(activation: Activation, values: Float32Array, delta: Float32Array, keep: number): void {
  const slope = activation === 'relu' ? 0 : 0.1;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    const factor = activation === 'tanh' ? 1 - value * keep * value * keep : value > 0 ? 1 : slope;
    if (factor !== 1) delta[i] = (delta[i] as number) * factor;
  }
}

/** Inverted dropout: a share of the values becomes 0, the others grow to keep the mean; `mask` keeps the factors. */
export function drop(values: Float32Array, mask: Float32Array, share: number, rng: Rng): void {
  for (let i = 0; i < values.length; i++) {
    const factor = rng.uniform() < share ? 0 : 1 / (1 - share);
    mask[i] = factor;
    values[i] = (values[i] as number) * factor;
  }
}

/**
 * Row-wise softmax in single precision, in place, in its plain form: a logit above 88.7 overflows, and the row becomes NaN.
 * That is how a run whose learning rate is too high really ends.
 */
export function softmax(values: Float32Array, count: number): void {
  const width = values.length / count;
  for (let row = 0; row < count; row++) {
    const logits = values.subarray(row * width, (row + 1) * width);
    let sum = 0;
    for (const [i, logit] of logits.entries()) {
      const power = Math.fround(exp(logit));
      logits[i] = power;
      sum += power;
    }
    for (const [i, power] of logits.entries()) logits[i] = power / sum;
  }
}

/** Gradient of the mean cross-entropy with respect to the logits: (probability − truth) / rows. */
export function outputDelta(probabilities: Float32Array, labels: Uint8Array, delta: Float32Array): void {
  const width = delta.length / labels.length;
  for (const [i, p] of probabilities.entries()) delta[i] = p / labels.length;
  for (const [row, label] of labels.entries()) {
    const at = row * width + label;
    delta[at] = (delta[at] as number) - 1 / labels.length;
  }
}
