import { expect, test } from 'vitest';
import { Mlp } from './mlp.js';
import { Rng } from './rng.js';
import { score } from './score.js';

/** Backpropagation against the slope of the loss itself, measured by moving one parameter at a time. */
test.each(['tanh', 'relu', 'leaky_relu'] as const)('gradients through %s are slopes of the loss', (activation) => {
  const rng = new Rng(7);
  const model = new Mlp([5, 6, 4, 3], activation, rng);
  const labels = Uint8Array.from([0, 2, 1, 2]);
  const images = Float32Array.from({ length: 20 }, () => rng.normal());
  const loss = (): number => score(model.forward(images, labels.length), labels).loss;
  loss();
  model.backward(images, labels, 0);
  const gradient = model.gradient.slice();
  for (const [i, given] of gradient.entries()) {
    const kept = model.parameters[i] ?? 0;
    model.parameters[i] = kept + 2e-3;
    const above = loss();
    model.parameters[i] = kept - 2e-3;
    const below = loss();
    model.parameters[i] = kept;
    expect(Math.abs((above - below) / 4e-3 - given), `parameter ${i}`).toBeLessThan(2e-3);
  }
});

test('a logit that overflows single precision makes the loss NaN', () => {
  const model = new Mlp([1, 2], 'relu', new Rng(1));
  model.parameters.set([90, 0, 0, 0]);
  expect(score(model.forward(Float32Array.of(1), 1), Uint8Array.of(0)).loss).toBeNaN();
});
