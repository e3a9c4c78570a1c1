import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { decodeHistory, parseManifest, verifyFile } from '../../src/arrow/index.js';
import type { Manifest } from '../../src/model/index.js';
import { makeTask } from './data.js';
import { keepLines, toRunData, type TrainedRun } from './runData.js';
import { sampleSeed, sweep } from './sweep.js';
import { readTimes } from './times.js';
import { trainRun } from './trainRun.js';

const folder = new URL('export/', import.meta.url);
const read = async (path: string): Promise<Uint8Array> => new Uint8Array(await readFile(new URL(path, folder)));

describe('the committed sample project', () => {
  let manifest: Manifest;
  beforeAll(async () => {
    manifest = parseManifest(await readFile(new URL('manifest.json', folder), 'utf8'));
  });

  test('has files as its manifest says, under 1 MB in all', async () => {
    let total = 0;
    for (const [path, entry] of Object.entries(manifest.files)) {
      await verifyFile(path, await read(path), entry);
      total += entry.bytes;
    }
    expect(total).toBeLessThan(1_000_000);
    expect(manifest.runs).toBe(12);
    expect(manifest.byState).toEqual({ finished: 10, failed: 1, killed: 1 });
  });

  // One each: ended by the sweep's rule, diverged to NaN, stopped early.
  test.each([3, 6, 8])('trains run %i to the same bytes', async (index) => {
    const spec = sweep(sampleSeed)[index];
    if (!spec) throw new Error(`There is no run ${index}.`);
    const lines: TrainedRun['lines'] = [];
    const outcome = trainRun(spec, makeTask(sampleSeed), keepLines(lines));
    const times = (await readTimes(new URL('times.json', import.meta.url)))[spec.name];
    if (!times) throw new Error(`There are no times of ${spec.name}.`);
    const trained = toRunData({ spec, lines, outcome }, times);
    for (const [key, { step, value }] of trained.metrics) {
      const stored = await storedPoints(manifest, key, index);
      expect(bytes(stored.step), key).toEqual(bytes(step));
      expect(bytes(stored.value), key).toEqual(bytes(value));
    }
  });
});

/** Steps and values of one run as the export has them, widened to doubles. */
async function storedPoints(manifest: Manifest, key: string, run: number): Promise<{ step: Float64Array; value: Float64Array }> {
  const step: number[] = [];
  const value: number[] = [];
  for (const { file } of manifest.metrics.find((metric) => metric.key === key)?.segments ?? []) {
    const segment = decodeHistory(await read(file), file);
    const piece = segment.runs.indexOf(run);
    if (piece < 0) continue;
    const [from, to] = [segment.offsets[piece], segment.offsets[piece + 1]];
    step.push(...segment.step.subarray(from, to));
    value.push(...segment.value.subarray(from, to));
  }
  return { step: Float64Array.from(step), value: Float64Array.from(value) };
}

function bytes(values: Float64Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}
