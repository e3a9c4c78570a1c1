import { describe, expect, test } from 'vitest';
import { makeRun } from '../../tests/support/makeRun.js';
import { readExport, type ReadExport } from '../../tests/support/readExport.js';
import type { ConfigValue, StoredColumn } from '../model/index.js';
import { decodeColumns, writeExport } from './index.js';

function exportOf(...configs: [string, ConfigValue][][]): Promise<ReadExport> {
  const runs = configs.map((config, i) => makeRun(`r${i}`, { createdAt: i, config: new Map(config) }));
  return readExport(writeExport({ id: 'p', name: 'p', runs, parameters: [], warnings: [] }));
}

function readColumn({ manifest, bytes }: ReadExport, key: string): StoredColumn | undefined {
  const variant = manifest.columns.find((entry) => entry.key === key)!.variants[0]!;
  return decodeColumns(bytes.get(variant.file)!, variant.file, [variant]).get(variant.column);
}

describe('column files', () => {
  test('hold at most 64 columns each', async () => {
    const exported = await exportOf(Array.from({ length: 130 }, (_, i) => [`k${String(i).padStart(3, '0')}`, i]));
    const counts = ['runs/c0.arrow', 'runs/c1.arrow', 'runs/c2.arrow'].map((path) => decodeColumns(exported.bytes.get(path)!, path).size);
    expect(counts).toEqual([64, 64, 2]);
    expect(readColumn(exported, 'k129')).toEqual({ type: 'number', values: Float64Array.of(129), valid: undefined });
  });

  test('hold about a megabyte each, and a larger column alone', async () => {
    const text = (size: number): ConfigValue => 'x'.repeat(size);
    const { bytes } = await exportOf([
      ['a', text(600_000)],
      ['b', text(600_000)],
      ['c', text(3_000_000)],
      ['d', text(10)],
    ]);
    const sizes = ['runs/c0.arrow', 'runs/c1.arrow', 'runs/c2.arrow', 'runs/c3.arrow'].map((path) =>
      Math.round(bytes.get(path)!.byteLength / 1e5),
    );
    expect(sizes).toEqual([6, 6, 30, 0]);
  });

  test('keep apart keys that only UTF-8 makes equal, and texts that it changes', async () => {
    const exported = await exportOf([
      ['\ud800', 'a\udfff'],
      ['\ud801', '\ud83e\udd86'],
    ]);
    expect(exported.manifest.columns.map(({ key }) => key)).toEqual(['\ud800', '\ud801']);
    expect(readColumn(exported, '\ud800')).toMatchObject({ dictionary: ['a\ufffd'] });
    expect(readColumn(exported, '\ud801')).toMatchObject({ dictionary: ['🦆'] });
  });

  test('store a text once where it repeats', async () => {
    const long = 'long text '.repeat(100);
    const { bytes } = await exportOf(...Array.from({ length: 100 }, (): [string, ConfigValue][] => [['a', long]]));
    expect(bytes.get('runs/c0.arrow')!.byteLength).toBeLessThan(3 * long.length);
  });
});
