import { fillBatch, type Examples } from './data.js';
import { imagePixels } from './glyphs.js';
import { log } from './math.js';
import type { Mlp } from './mlp.js';

/** Mean cross-entropy, and how often the truth was the most likely class, or among the two most likely. */
export interface Score {
  loss: number;
  accuracy: number;
  top2Accuracy: number;
}

/** Scores class probabilities. A NaN probability makes the loss NaN and the answer wrong. */
export function score(probabilities: Float32Array, labels: Uint8Array): Score {
  const width = probabilities.length / labels.length;
  let [loss, first, second] = [0, 0, 0];
  for (const [row, label] of labels.entries()) {
    const given = probabilities.subarray(row * width, (row + 1) * width);
    const truth = given[label] ?? NaN;
    loss -= log(truth);
    let rank = 0;
    for (const [c, p] of given.entries()) if (c !== label && !(p < truth)) rank++;
    if (rank === 0) first++;
    if (rank <= 1) second++;
  }
  return { loss: loss / labels.length, accuracy: first / labels.length, top2Accuracy: second / labels.length };
}

/** Class probabilities of examples, in an array of their own. */
export function predict(model: Mlp, examples: Examples): Float32Array {
  const batch = new Float32Array(examples.count * imagePixels);
  fillBatch(
    batch,
    examples,
    Int32Array.from({ length: examples.count }, (_, i) => i),
    undefined,
  );
  return model.forward(batch, examples.count).slice();
}
