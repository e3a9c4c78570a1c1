import { expect, it } from 'vitest';
import { likelyGoal } from './likelyGoal.js';

it.each([
  ['val/accuracy', undefined, 'maximize'],
  ['Eval/AverageReturns', undefined, 'maximize'],
  ['train/loss', undefined, 'minimize'],
  ['train/loss', 'maximize', 'maximize'],
  ['f1_loss', undefined, 'minimize'],
  ['epoch', undefined, undefined],
] as const)('%s, declared %s: %s', (key, declared, goal) => {
  expect(likelyGoal(key, declared)).toBe(goal);
});
