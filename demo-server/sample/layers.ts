import { exp, tanh } from './math.js';
import type { Rng } from './rng.js';

export type Activation = 'relu' | 'tanh' | 'leaky_relu';

/** One fully connected layer; its weights (a row per output) start at `start` of the parameters, its biases follow them. */
export interface Layer {
  inputs: number;
  outputs: number;
  start: number;
}

/** `to = from · weightsᵀ + biases`, for `count` rows. */
export function affine(parameters: Float32Array, layer: Layer, from: Float32Array, to: Float32Array, count: number): void {
  const { inputs, outputs, start } = layer;
  for (let row = 0; row < count; row++) {
    for (let o = 0; o < outputs; o++) {
      let sum = parameters[start + inputs * outputs + o] as number;
      const [weight, value] = [start + o * inputs, row * inputs];
      for (let i = 0; i < inputs; i++) sum += (parameters[weight + i] as number) * (from[value + i] as number);
      to[row * outputs + o] = sum;
    }
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
    for (const [i, value] of values.entries()) values[i] = tanh(value);
    return;
  }
  const slope = activation === 'relu' ? 0 : 0.1;
  for (const [i, value] of values.entries()) if (value < 0) values[i] = slope * value;
}

/** Multiplies gradients by the activation's derivative, from its outputs, which dropout has divided by `keep`. */
export function derive(activation: Activation, values: Float32Array, delta: Float32Array, keep: number): void {
  const slope = activation === 'relu' ? 0 : 0.1;
  for (const [i, value] of values.entries()) {
    const factor = activation === 'tanh' ? 1 - value * keep * value * keep : value > 0 ? 1 : slope;
    if (factor !== 1) delta[i] = (delta[i] as number) * factor;
  }
}

/** Inverted dropout: a share of the values becomes 0, the others grow to keep the mean; `mask` keeps the factors. */
export function drop(values: Float32Array, mask: Float32Array, share: number, rng: Rng): void {
  for (const [i, value] of values.entries()) {
    const factor = rng.uniform() < share ? 0 : 1 / (1 - share);
    mask[i] = factor;
    values[i] = value * factor;
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
