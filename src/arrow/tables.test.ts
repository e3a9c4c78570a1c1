import { describe, expect, test } from 'vitest';
import { readExport } from '../../tests/support/readExport.js';
import type { LoggedTable, ProjectData } from '../model/index.js';
import { decodeTableFile, writeExport } from './index.js';
import { internText } from './internText.js';

const project = (tables: LoggedTable[]): ProjectData => ({ id: 'p', name: 'p', runs: [], tables, parameters: [], warnings: [] });

const table: LoggedTable = {
  key: 'predictions',
  rows: 3,
  runId: 'r1',
  step: 20,
  columns: [
    { name: 'score', column: { type: 'number', values: Float64Array.of(0.5, NaN, 0), valid: Uint8Array.of(1, 1, 0) } },
    { name: 'Score', column: { type: 'boolean', values: Uint8Array.of(1, 0, 1) } },
    { name: 'label', column: internText(['cat', undefined, 'dög']) },
    { name: 'box', column: internText(['[1,2]', '[]', undefined], 'json') },
    { name: 'when', column: { type: 'number', values: Float64Array.of(0, NaN, 1e12) }, time: true },
  ],
};

describe('logged tables', () => {
  test('come back as they were written, with names that differ in case kept apart', async () => {
    const { manifest, bytes } = await readExport(writeExport(project([table])));
    expect(manifest.loggedTables).toEqual([
      {
        key: 'predictions',
        id: 0,
        run: 'r1',
        step: 20,
        rows: 3,
        files: [{ file: 'tables/0.arrow', rows: 3 }],
        columns: [
          { name: 'score', type: 'number', column: 'score' },
          { name: 'Score', type: 'boolean', column: 'Score~2' },
          { name: 'label', type: 'string', column: 'label' },
          { name: 'box', type: 'json', column: 'box' },
          { name: 'when', type: 'time', column: 'when' },
        ],
      },
    ]);
    expect(manifest.tables['tables/0']).toBe(1);
    const read = decodeTableFile(bytes.get('tables/0.arrow')!, 'tables/0.arrow', manifest.loggedTables![0]!.columns);
    expect(read.rows).toBe(3);
    const column = (name: string): unknown => read.columns.get(name);
    expect(column('score')).toMatchObject({ values: Float64Array.of(0.5, NaN, 0), valid: Uint8Array.of(1, 1, 0) });
    expect(column('Score~2')).toMatchObject({ type: 'boolean', values: Uint8Array.of(1, 0, 1) });
    expect(column('label')).toMatchObject({ codes: Int32Array.of(0, -1, 1), dictionary: ['cat', 'dög'] });
    expect(column('box')).toMatchObject({ type: 'json', codes: Int32Array.of(0, 1, -1), dictionary: ['[1,2]', '[]'] });
    expect(column('when')).toMatchObject({ valid: Uint8Array.of(1, 0, 1) });
    expect((column('when') as { values: Float64Array }).values[2]).toBe(1e12);
  });

  test('large ones are split, and every row is in one part', async () => {
    const rows = 1_200_000;
    const values = Float64Array.from({ length: rows }, (_, i) => i);
    const names = internText(Array.from({ length: rows }, (_, i) => `n${i % 1000}`));
    const large = {
      key: 'l',
      rows,
      columns: [
        { name: 'v', column: { type: 'number' as const, values } },
        { name: 'n', column: names },
      ],
    };
    const { manifest, bytes } = await readExport(writeExport(project([table, large])));
    const { files } = manifest.loggedTables![1]!;
    expect(files.map(({ file }) => file)).toEqual(['tables/1.arrow', 'tables/1-1.arrow', 'tables/1-2.arrow', 'tables/1-3.arrow']);
    expect(files.reduce((sum, part) => sum + part.rows, 0)).toBe(rows);
    expect(Object.keys(manifest.tables)).toContain('tables/1');
    let next = 0;
    for (const { file } of files) {
      const { columns } = decodeTableFile(bytes.get(file)!, file);
      const [v, n] = [columns.get('v'), columns.get('n')];
      if (v?.type !== 'number' || n?.type !== 'string') throw new Error('columns changed their type');
      const firstWrong = v.values.findIndex((value, i) => value !== next + i || n.dictionary[n.codes[i]!] !== `n${(next + i) % 1000}`);
      expect(firstWrong).toBe(-1);
      next += v.values.length;
    }
  });

  test('an export without any has no entry for them, and columns of different lengths are refused', async () => {
    expect((await readExport(writeExport(project([])))).manifest.loggedTables).toBeUndefined();
    expect(() => [...writeExport(project([{ ...table, rows: 4 }]))]).toThrow(/score of the table predictions/);
  });

  test('a manifest that names a file under the wrong schema is refused', async () => {
    const { manifest } = await readExport(writeExport(project([table])));
    manifest.files['tables/0.arrow']!.schema = 'columns';
    const { parseManifest } = await import('./index.js');
    expect(() => parseManifest(JSON.stringify(manifest))).toThrow(/tables\/0\.arrow/);
  });
});
