import { expect, test } from 'vitest';
import type { Block } from '../document/block.js';
import { headingRanks } from './headingRanks.js';

const heading = (id: string, level: number): Block => ({ id, type: 'heading', level, text: [] });

test('the outline has no gaps, whatever levels the report uses', () => {
  const grid = (id: string): Block => ({ id, type: 'panel-grid', runSets: [], panels: [] });
  const fold: Block = { id: 'f', type: 'collapsible', title: '', blocks: [heading('d', 6)] };
  const blocks = [grid('g1'), heading('a', 2), heading('b', 5), fold, heading('c', 3), grid('g2'), heading('e', 1)];
  expect([...headingRanks(blocks)]).toEqual([
    ['g1', 1],
    ['a', 2],
    ['b', 3],
    ['d', 4],
    ['c', 3],
    ['g2', 3],
    ['e', 2],
  ]);
});
