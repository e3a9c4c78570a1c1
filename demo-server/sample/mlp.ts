import { activate, addGradient, affine, carryBack, derive, drop, outputDelta, softmax, type Activation, type Layer } from './layers.js';
import type { Rng } from './rng.js';

/** Values of one layer's outputs for a batch: what they are, the dropout factors on them, and the gradient of the loss by them. */
interface LayerState {
  layer: Layer;
  values: Float32Array;
  mask: Float32Array;
  delta: Float32Array;
}

/** A share of hidden values to drop while training. */
export interface Dropout {
  share: number;
  rng: Rng;
}

/** A multilayer perceptron with softmax output and cross-entropy loss, in single precision. */
export class Mlp {
  /** All weights and biases, layer by layer. */
  readonly parameters: Float32Array;
  /** Gradient of the mean loss of the last `backward`, in the order of `parameters`. */
  readonly gradient: Float32Array;
  /** Inputs, outputs and place of each layer's weights in `parameters`. */
  readonly layers: readonly Layer[];
  readonly #activation: Activation;
  #states: LayerState[] = [];

  /** `sizes`: inputs, hidden layers, classes. Weights start as normal with variance 2 / inputs (He et al. 2015), biases as 0. */
  constructor(sizes: readonly number[], activation: Activation, rng: Rng) {
    this.#activation = activation;
    this.layers = layersOf(sizes);
    const count = this.layers.reduce((sum, { inputs, outputs }) => sum + (inputs + 1) * outputs, 0);
    this.parameters = new Float32Array(count);
    this.gradient = new Float32Array(count);
    for (const { inputs, outputs, start } of this.layers) {
      const scale = Math.sqrt(2 / inputs);
      for (let i = 0; i < inputs * outputs; i++) this.parameters[start + i] = scale * rng.normal();
    }
  }

  /** Class probabilities of `count` images. The array is used again by the next call. */
  forward(images: Float32Array, count: number, dropout?: Dropout): Float32Array {
    this.#makeRoom(count);
    let from = images;
    for (const { layer, values, mask } of this.#states) {
      affine(this.parameters, layer, from, values, count);
      from = values;
      if (layer === this.layers.at(-1)) break;
      activate(this.#activation, values);
      if (dropout && dropout.share > 0) drop(values, mask, dropout.share, dropout.rng);
    }
    softmax(from, count);
    return from;
  }

  /** Fills `gradient`, right after `forward` of the same images with the same share of dropout. */
  backward(images: Float32Array, labels: Uint8Array, share: number): void {
    this.gradient.fill(0);
    for (let l = this.#states.length - 1; l >= 0; l--) {
      const { layer, values, mask, delta } = this.#states[l] as LayerState;
      const above = this.#states[l + 1];
      if (above) {
        carryBack(this.parameters, above.layer, above.delta, delta, labels.length);
        if (share > 0) for (let i = 0; i < mask.length; i++) delta[i] = (delta[i] as number) * (mask[i] as number);
        derive(this.#activation, values, delta, 1 - share);
      } else outputDelta(values, labels, delta);
      addGradient(this.gradient, layer, this.#states[l - 1]?.values ?? images, delta, labels.length);
    }
  }

  #makeRoom(count: number): void {
    if (this.#states[0]?.values.length === count * (this.layers[0]?.outputs ?? 0)) return;
    const empty = (layer: Layer): Float32Array => new Float32Array(layer.outputs * count);
    this.#states = this.layers.map((layer) => ({ layer, values: empty(layer), mask: empty(layer), delta: empty(layer) }));
  }
}

function layersOf(sizes: readonly number[]): Layer[] {
  let start = 0;
  return sizes.slice(1).map((outputs, l) => {
    const layer = { inputs: sizes[l] ?? 0, outputs, start };
    start += (layer.inputs + 1) * outputs;
    return layer;
  });
}
