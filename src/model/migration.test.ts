import { expect, test } from 'vitest';
import { takeForward } from './migration.js';

test('takes what was saved through every version that came after its own', () => {
  const migrations = [2, 3, 4].map((version) => (saved: unknown) => [...(saved as number[]), version]);
  expect(takeForward([1], 1, migrations)).toEqual([1, 2, 3, 4]);
  expect(takeForward([3], 3, migrations)).toEqual([3, 4]);
  expect(takeForward([4], 4, migrations)).toEqual([4]);
});
