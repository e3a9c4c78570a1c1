import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeForeignTable } from '../../arrow/index.js';
import { readCsv } from '../../../tests/support/readCsv.js';
import type { DataChunk, DataValue } from './dataTable.js';
import { harmlessText } from './csvText.js';
import { uniqueNames } from './uniqueNames.js';
import { writeArrow } from './writeArrow.js';
import { writeCsv } from './writeCsv.js';

const idle = new AbortController().signal;

/** The chunks of rows, so many rows each. */
function chunks(names: readonly string[], rows: readonly (readonly DataValue[])[], size: number): DataChunk[] {
  const starts = Array.from({ length: Math.max(1, Math.ceil(rows.length / size)) }, (_, i) => i * size);
  return starts.map((start) => ({
    rows: Math.min(size, rows.length - start),
    columns: names.map((name, column) => ({ name, at: (row) => rows[start + row]![column] })),
  }));
}

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('=1+1', '@x', '-5', '+a', 'a,b', '"q"', 'two\r\nlines', '\tx', '', '＝1', ' =x', "it's", 'NaN'),
);
const number = fc.oneof(fc.double(), fc.constantFrom(Number.NaN, Infinity, -Infinity, -0, 0.1 + 0.2, 5e-324, 2 ** 53));
const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const row = fc.tuple(
  optional(number),
  optional(text),
  optional(fc.boolean()),
  optional(fc.date({ noInvalidDate: true, min: new Date(-8e14), max: new Date(8e14) })),
  optional(fc.oneof(number, text, fc.boolean())),
);
const names = ['number', 'text', '=flag', 'time', 'mixed'];

/** What a value is in a file of texts, as the documents say it. */
function written(value: DataValue): string | undefined {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'string') return harmlessText(value);
  return Object.is(value, -0) ? '-0' : value === undefined ? undefined : String(value);
}

/** A text as UTF-8 holds it: a lone surrogate has no code there. */
function asUtf8(text: string | undefined): string | undefined {
  return text === undefined ? text : new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));
}

async function read(blob: Blob) {
  return decodeForeignTable(new Uint8Array(await blob.arrayBuffer()), 'x.arrow');
}

describe('tables as files', () => {
  test('CSV has every value, in full', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 30 }), fc.integer({ min: 1, max: 9 }), async (rows, size) => {
        const blob = await writeCsv(chunks(names, rows, size), idle);
        const [head, ...found] = readCsv(await blob.text());
        expect(head).toEqual(['number', 'text', "'=flag", 'time', 'mixed']);
        expect(found).toEqual(rows.map((cells) => cells.map((cell) => asUtf8(written(cell)))));
        for (const [i, [cell]] of found.entries()) if (rows[i]![0] !== undefined) expect(Number(cell)).toBe(rows[i]![0]);
      }),
      { numRuns: 100 },
    );
  });

  test('no field of CSV begins as a formula does, unless it is a number', async () => {
    const evil = ['=cmd|/C calc', '+1+1', '-2-3', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '-Infinityx'];
    const blob = await writeCsv(chunks(['a'], [...evil.map((cell) => [cell]), [-5], [-Infinity], ['-5']], 4), idle);
    const [, ...found] = readCsv(await blob.text());
    expect(found.flat()).toEqual([...evil.map((cell) => `'${cell}`), '-5', '-Infinity', '-5']);
  });

  test('Arrow has every value with its type; a column of several types is of texts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 30 }), fc.integer({ min: 1, max: 9 }), async (rows, size) => {
        const blob = await writeArrow(chunks(names, rows, size), idle);
        const table = await read(blob);
        expect(table.map(({ name, cells }) => [name, cells.length])).toEqual(names.map((name) => [name, rows.length]));
        const types = new Set(rows.flatMap((cells) => (cells[4] === undefined ? [] : [typeof cells[4]])));
        rows.forEach((cells, i) =>
          cells.forEach((cell, column) => {
            const found = table[column]?.cells[i];
            if (cell === undefined) expect(found).toBeNull();
            else if (cell instanceof Date) expect(Number(found)).toBe(cell.getTime());
            else if (column === 4 && types.size > 1) expect(found).toBe(asUtf8(Object.is(cell, -0) ? '-0' : String(cell)));
            else expect(found).toBe(typeof cell === 'string' ? asUtf8(cell) : cell);
          }),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('lists are JSON in both', async () => {
    const rows = [[Float64Array.of(1, Number.NaN, -0)], [['a', '"b']]];
    expect(readCsv(await (await writeCsv(chunks(['l'], rows, 2), idle)).text()).flat()).toEqual(['l', '[1,NaN,-0]', '["a","\\"b"]']);
    const [table] = await read(await writeArrow(chunks(['l'], rows, 2), idle));
    expect(table?.cells).toEqual(['[1,NaN,-0]', '["a","\\"b"]']);
  });

  test('writing stops when it is given up, and lets others work meanwhile', async () => {
    const controller = new AbortController();
    const endless = function* (): Generator<DataChunk> {
      for (;;) yield { rows: 5000, columns: [{ name: 'x', at: (i) => i }] };
    };
    setTimeout(() => controller.abort(), 50);
    await expect(writeCsv(endless(), controller.signal)).rejects.toThrow(/abort/i);
  });

  test('names are each there once', () => {
    expect(uniqueNames(['a', 'b', 'a', 'a (2)', 'a'])).toEqual(['a', 'b', 'a (2)', 'a (2) (2)', 'a (3)']);
  });
});
