import { describe, expect, test } from 'vitest';
import {
  archivedColumns,
  columnsOf,
  expectedText,
  numpyArchives,
  numpyArrays,
  pickledArray,
  valuesOf,
  type FixtureField,
} from '../../../tests/support/numpyFixtures.js';
import type { LoggedTable, ProjectData } from '../../model/index.js';
import { importFiles } from '../importFiles.js';
import { memoryFile } from '../inputFile.js';
import { readMapping } from '../inputOptions.js';

const read = (files: Record<string, Uint8Array>, ...map: string[]): Promise<ProjectData> =>
  importFiles(
    Object.entries(files).map(([path, bytes]) => memoryFile(path, bytes)),
    { options: { map: readMapping(map) } },
  );

/** Holds a table's columns to what NumPy read. */
function expectFields(table: LoggedTable, fields: readonly FixtureField[]): void {
  let at = 0;
  for (const field of fields) {
    const count = columnsOf(field);
    const column = table.columns[at]!;
    expect(valuesOf(table, at, count), column.name).toEqual(field.values.map((value) => expectedText(value, column)));
    at += count;
  }
  expect(table.columns).toHaveLength(at);
}

const bytesOf = (name: string): Uint8Array => numpyArrays.find((array) => array.name === name)!.file;
const named = (tables: readonly LoggedTable[] | undefined): unknown =>
  tables?.map(({ key, rows, columns }) => [key, rows, columns.map(({ name }) => name)]);

describe('arrays that NumPy wrote', () => {
  test.each(numpyArrays.map((array) => [array.name, array] as const))('%s', async (_, { file, fields }) => {
    const { tables, runs, warnings } = await read({ 'x/a.npy': file });
    expect(runs).toEqual([]);
    expect(tables).toHaveLength(1);
    expectFields(tables![0]!, fields);
    expect(warnings.every(({ code }) => code === 'list-column')).toBe(true);
  });

  test('columns are called after the array, its places and its fields', async () => {
    const names = async (name: string): Promise<string[]> =>
      (await read({ 'x/a.npy': bytesOf(name) })).tables![0]!.columns.map((column) => column.name);
    expect(await names('<f4 6')).toEqual(['a']);
    expect(await names('<f4 3x2 C')).toEqual(['a_0', 'a_1']);
    expect(await names('<c8 6')).toEqual(['a.real', 'a.imag']);
    expect(await names('<m8[s] 6')).toEqual(['a (s)']);
    expect(await names('33 columns')).toEqual(['a']);
    expect(await names('version 3')).toEqual(['grün']);
    expect(await names('nested fields')).toEqual(['id', 'box.x', 'box.y_0', 'box.y_1', 'z.real', 'z.imag']);
  });

  test('integers that a number cannot hold, and times finer than milliseconds, make a column text', async () => {
    for (const name of ['big i8', 'big u8', 'nanoseconds']) {
      const { tables } = await read({ 'x/a.npy': bytesOf(name) });
      expect(tables![0]!.columns[0]!.column.type).toBe('string');
    }
    const { tables } = await read({ 'x/a.npy': bytesOf('nanoseconds') });
    expect(tables![0]!.columns[0]!.column).toMatchObject({ dictionary: ['2024-01-01T00:00:00.000000001Z'], codes: Int32Array.of(0, -1) });
  });

  test('Python objects are never unpickled, and said', async () => {
    const { tables, warnings } = await read({ 'x/a.npy': pickledArray, 'x/b.npy': bytesOf('<f4 6') });
    expect(named(tables)).toEqual([['b', 6, ['b']]]);
    expect(warnings).toMatchObject([{ code: 'pickled-array', path: 'x/a.npy' }]);
    expect(warnings[0]!.message).toMatch(/x\/a\.npy.*Python objects.*not unpickled/);
  });
});

describe('archives', () => {
  test.each(['stored', 'deflated', 'zip64'] as const)('%s: arrays of one length are one table', async (packing) => {
    const { tables, warnings } = await read({ 'x/preds.npz': numpyArchives[packing] });
    expect(warnings).toEqual([]);
    expect(named(tables)).toEqual([['preds', 5, ['y_true', 'y_pred', 'scores_0', 'scores_1']]]);
    expectFields(tables![0]!, Object.values(archivedColumns).flat());
  });

  test('a directory that is only in the record for large archives', async () => {
    const bytes = numpyArchives.zip64.slice();
    bytes.fill(0xff, bytes.length - 14, bytes.length - 2);
    const { tables, warnings } = await read({ 'x/preds.npz': bytes });
    expect(warnings).toEqual([]);
    expectFields(tables![0]!, Object.values(archivedColumns).flat());
  });

  test('of several lengths: a table for each', async () => {
    const { tables, warnings } = await read({ 'x/mnist.npz': numpyArchives['several lengths'] });
    expect(named(tables)).toEqual([
      ['mnist/train', 4, ['X_train_0', 'X_train_1', 'y_train']],
      ['mnist/test', 2, ['X_test_0', 'X_test_1', 'y_test']],
      ['mnist/classes', 1, ['classes']],
    ]);
    expect(warnings).toMatchObject([{ code: 'pickled-array', path: 'x/mnist.npz/bad.npy' }]);
  });

  test('a flipped bit anywhere is said, or changes nothing', async () => {
    for (const packing of ['stored', 'deflated', 'zip64'] as const) {
      const whole = await read({ 'x/a.npz': numpyArchives[packing] });
      for (let at = 0; at < numpyArchives[packing].length; at += 3) {
        const bytes = numpyArchives[packing].slice();
        bytes[at]! ^= 1 << (at % 8);
        const got = await read({ 'x/a.npz': bytes }).catch((error: unknown) => error as Error);
        if (got instanceof Error) expect(got.message).toContain('a.npz');
        else if (got.warnings.length === 0) expect(got.tables, `byte ${at} of ${packing}`).toEqual(whole.tables);
      }
    }
  });
});

/** Numbers from 0 up to below the one asked for, the same in each test run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => (state = (state * 48_271) % 2_147_483_647) % below;
}

function mutated(file: Uint8Array, random: (below: number) => number): Uint8Array {
  const bytes = [...file];
  for (let n = 1 + random(3); n > 0; n--) {
    // From behind the letters that make it an array; more often in the header than behind.
    const at = 6 + random(random(2) === 0 ? 60 : bytes.length - 6);
    const kind = random(4);
    if (kind === 0) bytes[at] = random(256);
    else if (kind === 1) bytes[at] = 0x30 + random(10);
    else if (kind === 2) bytes.splice(at, 1 + random(8));
    else bytes.splice(at, 0, ...bytes.slice(at, at + 1 + random(8)));
  }
  return Uint8Array.from(bytes);
}

describe('damaged arrays', () => {
  const whole = bytesOf('<f8 3x2 C');
  test('one that ends too early gives the rows that are whole', async () => {
    const { tables, warnings } = await read({ 'x/a.npy': whole.subarray(0, whole.length - 9) });
    expect(tables).toMatchObject([{ rows: 2, columns: [{ name: 'a_0' }, { name: 'a_1' }] }]);
    expect(warnings).toMatchObject([{ code: 'truncated-file', path: 'x/a.npy' }]);
    expect(warnings[0]!.message).toContain('2 of 3 rows');
  });

  test('in Fortran order no row is whole then', async () => {
    const file = bytesOf('<f8 3x2 F');
    await expect(read({ 'x/a.npy': file.subarray(0, file.length - 1), 'x/b.npy': whole })).resolves.toMatchObject({
      warnings: [{ code: 'unreadable-array', path: 'x/a.npy' }],
    });
  });

  test('arrays with changed, lost or repeated bytes are read or refused by name, and nothing else', async () => {
    const random = seeded(11);
    for (const { file } of numpyArrays) {
      for (let n = 0; n < 6; n++) {
        const got = await read({ 'x/a.npy': mutated(file, random), 'x/b.npy': whole });
        for (const { rows, columns } of got.tables!) {
          for (const { column } of columns)
            expect('codes' in column ? column.codes.length : 'offsets' in column ? column.offsets.length - 1 : column.values.length).toBe(
              rows,
            );
        }
      }
    }
  });

  test('bytes behind the array are said', async () => {
    const { warnings } = await read({ 'x/a.npy': Uint8Array.from([...whole, 1, 2]) });
    expect(warnings).toMatchObject([{ code: 'trailing-bytes', path: 'x/a.npy' }]);
  });

  test.each([
    [`{'descr': '<f8', 'fortran_order': False, 'shape': (1000000000000000, 1000000000000000), }`, /size that cannot be/],
    [`{'descr': '<f8', 'fortran_order': False, 'shape': (0, 9007199254740991), }`, undefined],
    [`{'descr': '<U0', 'fortran_order': False, 'shape': (1000000000,), }`, /not read/],
    [`{'descr': '<f8', 'fortran_order': False, 'shape': (1000000000, 0), }`, /take no room/],
    [`{'descr': '<f16', 'fortran_order': False, 'shape': (1,), }`, /“<f16” are not read/],
    [`{'descr': '|V8', 'fortran_order': False, 'shape': (1,), }`, /“\|V8” are not read/],
    [`{'descr': [('a', '<f8', (0,))], 'fortran_order': False, 'shape': (9,), }`, /takes no room/],
    [`{'descr': ${'['.repeat(99)}, 'fortran_order'`, /unexpected text/],
    [`__import__('os').system('true')`, /unexpected text/],
    [`{'descr': '<f8', 'fortran_order': False, 'shape': (-1,), }`, /names no shape/],
  ])('the header %s', async (header, why) => {
    const text = new TextEncoder().encode(header);
    const file = Uint8Array.from([0x93, ...new TextEncoder().encode('NUMPY'), 1, 0, text.length & 255, text.length >> 8, ...text]);
    const { warnings, tables } = await read({ 'x/a.npy': file, 'x/b.npy': whole });
    if (why) expect(warnings[0]!.message).toMatch(why);
    else expect(tables).toHaveLength(2);
  });
});
