import { expect, it } from 'vitest';
import { memoryExport } from '../../tests/support/memoryExport.js';
import { makeRun } from '../../tests/support/makeRun.js';
import { catalogOf } from '../model/index.js';
import { searchKeys } from './searchKeys.js';

const points = { step: Float64Array.of(0), value: Float64Array.of(1) };
const metrics = new Map(['loss', 'train/loss', 'lossless', 'glossy', 'acc'].map((key) => [key, points]));
const run = makeRun('r', { metrics, config: new Map([['LOSS.weight', 1]]), summary: new Map([['loss', 1]]) });
const catalog = catalogOf(memoryExport({ id: 'p', name: 'p', runs: [run], parameters: [], warnings: [] }).manifest);

it('ranks the text itself, beginnings, beginnings of parts, and the rest, ignoring case', () => {
  const plan = { kind: 'keys.search', project: 'p', text: 'Loss', from: ['metric', 'config'], limit: 4 } as const;
  const frame = searchKeys({ ...plan, from: [...plan.from] }, catalog);
  expect(frame.columns).toEqual({ from: ['metric', 'metric', 'config', 'metric'], key: ['loss', 'lossless', 'LOSS.weight', 'train/loss'] });
  expect(frame.total).toBe(5);
});

it('finds all for no text, and nothing where nothing is', () => {
  const plan = { kind: 'keys.search', project: 'p', from: ['summary' as const], limit: 10 } as const;
  expect(searchKeys({ ...plan, from: [...plan.from], text: '' }, catalog).columns['key']).toEqual(['loss']);
  expect(searchKeys({ ...plan, from: [...plan.from], text: 'zzz' }, catalog).rows).toBe(0);
});
