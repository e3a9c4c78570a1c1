import { expect, test } from 'vitest';
import { settingLabel } from './settingLabel.js';

test.each([
  ['spec.yScale', 'Y scale'],
  ['spec.smoothing.weight', 'Smoothing weight'],
  ['filter.of[0].value', 'Filter of 1 value'],
  ['title', 'Title'],
  ['layout.w', 'Layout w'],
])('the setting %s reads as %s', (path, label) => {
  expect(settingLabel(path)).toBe(label);
});
