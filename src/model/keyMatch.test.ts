import { expect, it } from 'vitest';
import { keyMatchRank } from './keyMatch.js';

it.each([
  ['lr', 'LR', 0],
  ['learning_rate', 'learn', 1],
  ['optimizer.learning_rate', 'rate', 2],
  ['learning rate', 'rate', 2],
  ['accurate', 'rate', 3],
  ['loss', 'rate', undefined],
  ['loss', '', 1],
] as const)('%s against %s: %s', (key, text, rank) => {
  expect(keyMatchRank(key, text)).toBe(rank);
});
