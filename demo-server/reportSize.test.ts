import { expect, test } from 'vitest';
import { reportSize } from './reportSize.js';

test('the size of a built report is told, and of a large one what makes it smaller', () => {
  expect(reportSize(1_090_000, 2000, false)).toEqual(['1.09 MB']);
  expect(reportSize(1_753_000, 2000, false)).toEqual([
    '1.75 MB',
    'Points of lines are most of what can be saved: --points 1000 keeps 1000 per line in place of 2000.',
  ]);
  expect(reportSize(9e6, 'all', false)[1]).toContain('--points 2000 keeps 2000 per line in place of all');
  expect(reportSize(12e6, 2000, true)).toEqual(['12.00 MB']);
});
