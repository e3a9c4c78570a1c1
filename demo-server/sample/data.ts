import { drawGlyph, imagePixels, imageSize } from './glyphs.js';
import { Rng } from './rng.js';

/** Images, one after the other, and the digit each shows. */
export interface Examples {
  count: number;
  pixels: Float32Array;
  labels: Uint8Array;
}

/** The task: hand-like digits, drawn by code. The three parts share no image. */
export interface Task {
  train: Examples;
  validation: Examples;
  test: Examples;
}

export const classes = 10;

/** Draws the examples of the task; the same seed gives the same images. */
export function makeTask(seed: number): Task {
  const rng = new Rng(seed);
  return { train: makeExamples(rng, 2560), validation: makeExamples(rng, 1000), test: makeExamples(rng, 1000) };
}

function makeExamples(rng: Rng, count: number): Examples {
  const pixels = new Float32Array(count * imagePixels);
  const labels = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const digit = rng.below(classes);
    labels[i] = digit;
    drawGlyph(rng, digit, pixels, i * imagePixels);
  }
  return { count, pixels, labels };
}

/** Copies the chosen examples into a batch; with `moved`, each image is moved by up to one pixel each way. */
export function fillBatch(batch: Float32Array, examples: Examples, chosen: Int32Array, moved: Rng | undefined): void {
  for (const [slot, example] of chosen.entries()) {
    const image = examples.pixels.subarray(example * imagePixels, (example + 1) * imagePixels);
    const target = batch.subarray(slot * imagePixels, (slot + 1) * imagePixels);
    if (moved) shift(image, target, moved.below(3) - 1, moved.below(3) - 1);
    else target.set(image);
  }
}

function shift(image: Float32Array, target: Float32Array, dx: number, dy: number): void {
  for (let y = 0; y < imageSize; y++) {
    for (let x = 0; x < imageSize; x++) {
      const [fromX, fromY] = [x - dx, y - dy];
      const inside = fromX >= 0 && fromX < imageSize && fromY >= 0 && fromY < imageSize;
      target[y * imageSize + x] = inside ? (image[fromY * imageSize + fromX] ?? 0) : 0;
    }
  }
}
