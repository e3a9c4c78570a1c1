import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeWithData, sharedData } from '../../../tests/sharedData.js';
import { ema } from './ema.js';

test('follows the formula by hand, passing over non-finite values', () => {
  const out = ema(Float64Array.of(1, NaN, 3, Infinity, 2), 0.5);
  // last: .5, –, 1.75, –, 1.875; n: 1, –, 2, –, 3
  expect([...out]).toEqual([0.5 / 0.5, NaN, 1.75 / 0.75, Infinity, 1.875 / 0.875]);
});

test('weight 0 and constant series change nothing', () => {
  expect([...ema(Float64Array.of(3, NaN, -1), 0)]).toEqual([3, NaN, -1]);
  const third = 1 / 3;
  expect([...ema(Float64Array.of(third, third, NaN, third), 0.9)]).toEqual([third, third, NaN, third]);
  expect([...ema(new Float64Array(), 0.9)]).toEqual([]);
});

test('smooths a slice as if it were the whole', () => {
  const values = Float32Array.of(9, 9, 1, 2, 4, 9);
  expect([...ema(values, 0.6, 2, 5)]).toEqual([...ema(Float32Array.of(1, 2, 4), 0.6)]);
});

interface LlmcReference {
  llmc_main_log: { trl_ema: { index: number[]; raw: number[]; smoothed: Record<string, number[]> } };
}

/** The training loss of llm.c's log: lines such as `s:3 trl:10.7157 lr:0.000003 norm:13.12`. */
function trainLoss(): Float64Array {
  const log = readFileSync(sharedData('histories/nanogpt-speedrun/track_1_short/2024-10-13_llmc/main.log'), 'utf8');
  return Float64Array.from(log.matchAll(/^s:\d+ .*?trl:(\S+)/gm), (match) => Number(match[1]));
}

describeWithData('the training loss of llm.c', () => {
  test('is smoothed as the reference was, to 1e-9', () => {
    const text = readFileSync(sharedData('reference/histories_nanogpt.json'), 'utf8');
    const reference: LlmcReference = JSON.parse(text);
    const { index, raw, smoothed } = reference.llmc_main_log.trl_ema;
    const values = trainLoss();
    expect(index.map((i) => values[i])).toEqual(raw);
    expect(Object.keys(smoothed)).toEqual(['0.6', '0.9', '0.99']);
    for (const [weight, expected] of Object.entries(smoothed)) {
      const got = ema(values, Number(weight));
      index.forEach((at, i) => expect(Math.abs(got[at]! - expected[i]!)).toBeLessThan(1e-9));
    }
  });
});
