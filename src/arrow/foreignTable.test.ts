import {
  Table,
  tableFromArrays,
  tableToIPC,
  vectorFromArray,
  Utf8,
  Float32,
  Int64,
  Bool,
  DateMillisecond,
  TimestampMicrosecond,
} from 'apache-arrow';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RunfolioError } from '../model/index.js';
import { arrowColumns, decodeForeignTable, isArrow, isArrowTable } from './index.js';

const table = new Table({
  name: vectorFromArray(['a', null, 'b'], new Utf8()),
  score: vectorFromArray([0.5, Number.NaN, null], new Float32()),
  big: vectorFromArray([1n, 2n ** 60n, null], new Int64()),
  on: vectorFromArray([true, null, false], new Bool()),
  day: vectorFromArray([new Date(0), new Date(1e12), null], new DateMillisecond()),
  at: vectorFromArray([0, 1e12, null], new TimestampMicrosecond()),
});

/** As pyarrow writes files: a stream, with its schema, between the magic words, and a footer. */
function arrowFile(of: Table): Uint8Array {
  const magic = new TextEncoder().encode('ARROW1');
  return Uint8Array.from([...magic, 0, 0, ...tableToIPC(of, 'stream'), ...new Uint8Array(40), ...magic]);
}

describe('tables of other programs', () => {
  test.each(['file', 'stream'] as const)('as an Arrow %s give their cells', (kind) => {
    const bytes = kind === 'file' ? arrowFile(table) : tableToIPC(table, kind);
    expect(isArrow(bytes)).toBe(true);
    const columns = Object.fromEntries(decodeForeignTable(bytes, 't').map(({ name, cells }) => [name, cells]));
    expect(columns).toEqual({
      name: ['a', null, 'b'],
      score: [0.5, Number.NaN, null],
      big: [1n, 2n ** 60n, null],
      on: [true, null, false],
      day: [new Date(0), new Date(1e12), null],
      at: [new Date(0), new Date(1e12), null],
    });
  });

  test('dictionaries are read as their texts', () => {
    const [column] = decodeForeignTable(arrowFile(tableFromArrays({ s: ['x', 'y', 'x'] })), 't');
    expect(column).toEqual({ name: 's', cells: ['x', 'y', 'x'] });
  });

  test('damaged ones give something or say corrupt-file', () => {
    const whole = arrowFile(table);
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat({ max: 255 })), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(damage, fc.option(fc.nat(whole.length)), (changes, cut) => {
        const hurt = whole.slice(0, cut ?? whole.length);
        for (const [at, byte] of changes) if (at < hurt.length) hurt[at] = byte;
        try {
          decodeForeignTable(hurt, 'some.arrow');
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(RunfolioError);
          expect(thrown).toMatchObject({ code: 'corrupt-file', message: expect.stringContaining('some.arrow') as string });
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('a file without a schema at its beginning is refused with a way on', () => {
    expect(() => decodeForeignTable(tableToIPC(table, 'file'), 't')).toThrow(/write a stream/);
  });

  test('text is no Arrow', () => {
    expect(['', 'ARRO', 'step,loss\n', '{"a": 1}'].map((text) => isArrow(new TextEncoder().encode(text)))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

test('a table of the package itself is read as its stream is', () => {
  expect([isArrowTable(table), isArrowTable({ schema: 1 }), isArrowTable([])]).toEqual([true, false, false]);
  expect(arrowColumns(table, 'in memory')).toEqual(decodeForeignTable(tableToIPC(table, 'stream'), 'x.arrow'));
});
