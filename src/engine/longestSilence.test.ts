import { expect, test } from 'vitest';
import type { Manifest, Plan } from '../model/index.js';
import { longestSilence } from './longestSilence.js';

const metric = (key: string, points: number) => ({ key, segments: [{ points }, { points }] });
const manifest = { runs: 10, metrics: [metric('loss', 1e7), metric('other', 5e8)] } as unknown as Manifest;
const series = (y: string[]): Plan => ({ kind: 'series', runs: [{ project: 'p' }], y, x: 'step', pipeline: [], viewport: { pixels: 10 } });

test('a plan may take the time that its points take on a slow machine, and one of few points none to speak of', () => {
  expect(longestSilence(series(['loss', 'loss']), manifest)).toBeCloseTo(40_000, 0);
  expect(longestSilence(series(['nowhere']), manifest)).toBeLessThan(1);
  expect(longestSilence({ kind: 'keys.search', project: 'p', text: '', from: ['metric'], limit: 1 }, manifest)).toBe(0);
});

test('a plan about the run table by its cells', () => {
  const columns = [{ from: 'config', key: 'lr' } as const];
  const plan: Plan = { kind: 'runs.page', runs: { project: 'p' }, columns, offset: 0, limit: 10 };
  expect(longestSilence(plan, { ...manifest, runs: 1e6 })).toBeCloseTo(4000, 0);
});
