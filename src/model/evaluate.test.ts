import { describe, expect, it } from 'vitest';
import type { Column } from './column.js';
import { columnId } from './column.js';
import type { ColumnSource } from './columnSource.js';
import { compilePattern } from '../engine/patterns/index.js';
import { evaluate, usesPatterns } from './evaluate.js';
import type { Filter } from './filter.js';
import { selectRuns } from './selectRuns.js';
import { sortRuns } from './sortRuns.js';
import type { StoredColumn } from './storedColumn.js';

const lr: Column = { from: 'config', key: 'lr' };
const mixed: Column = { from: 'config', key: 'mixed' };
const tags: Column = { from: 'run', key: 'tags' };
const name: Column = { from: 'run', key: 'name' };
const runId: Column = { from: 'run', key: 'run_id' };
const created: Column = { from: 'run', key: 'created_at' };
const absent: Column = { from: 'config', key: 'absent' };

// Run          0        1          2              3            4
// lr           0.1      NaN        (missing)      Infinity     -0
// mixed        1        'auto'     true           '[1,2]' json (missing)
// tags         a, b     (none)     B              a            é
// name         Alpha    beta       ΑΣ             Alpha        😀
// created_at   1000     2000       3000           (missing)    5000
const columns: Record<string, StoredColumn[]> = {
  [columnId(lr)]: [{ type: 'number', values: Float64Array.of(0.1, NaN, 0, Infinity, -0), valid: Uint8Array.of(1, 1, 0, 1, 1) }],
  [columnId(mixed)]: [
    { type: 'number', values: Float64Array.of(1, 0, 0, 0, 0), valid: Uint8Array.of(1, 0, 0, 0, 0) },
    { type: 'string', codes: Int32Array.of(-1, 0, -1, -1, -1), dictionary: ['auto'] },
    { type: 'boolean', values: Uint8Array.of(0, 0, 1, 0, 0), valid: Uint8Array.of(0, 0, 1, 0, 0) },
    { type: 'json', codes: Int32Array.of(-1, -1, -1, 0, -1), dictionary: ['[1,2]'] },
  ],
  [columnId(tags)]: [
    { type: 'strings', offsets: Int32Array.of(0, 2, 2, 3, 4, 5), codes: Int32Array.of(0, 1, 2, 0, 3), dictionary: ['a', 'b', 'B', 'é'] },
  ],
  [columnId(name)]: [{ type: 'string', codes: Int32Array.of(0, 1, 2, 0, 3), dictionary: ['Alpha', 'beta', 'ΑΣ', '😀'] }],
  [columnId(runId)]: [{ type: 'string', codes: Int32Array.of(0, 1, 2, 3, 4), dictionary: ['r0', 'r1', 'r2', 'r3', 'X4'] }],
  [columnId(created)]: [{ type: 'number', values: Float64Array.of(1000, 2000, 3000, 0, 5000), valid: Uint8Array.of(1, 1, 1, 0, 1) }],
};
const source: ColumnSource = { rows: 5, column: (column) => columns[columnId(column)] ?? [] };

const cases: [filter: Filter, runs: number[]][] = [
  [{ op: '=', column: lr, value: NaN }, [1]],
  [{ op: '!=', column: lr, value: NaN }, [0, 3, 4]],
  [{ op: '!=', column: lr, value: 0.1 }, [1, 3, 4]],
  [{ op: '=', column: lr, value: 0 }, [4]],
  [{ op: '<', column: lr, value: 1 }, [0, 4]],
  [{ op: '>', column: lr, value: 0 }, [0, 3]],
  [{ op: '>', column: lr, value: NaN }, []],
  [{ op: '>=', column: lr, value: NaN }, [1]],
  [{ op: '<=', column: lr, value: Infinity }, [0, 3, 4]],
  [{ op: '=', column: lr, value: '0.1' }, []],
  [{ op: '!=', column: lr, value: 'x' }, []],
  [{ op: 'not', of: { op: '<', column: lr, value: 1 } }, [1, 2, 3]],
  [{ op: 'in', column: lr, values: [NaN, 0.1, 'x'] }, [0, 1]],
  [{ op: 'not in', column: lr, values: [NaN, 0.1] }, [3, 4]],
  [{ op: 'not in', column: lr, values: [] }, [0, 1, 3, 4]],
  [{ op: 'in', column: lr, values: [] }, []],
  [{ op: 'is set', column: lr }, [0, 1, 3, 4]],
  [{ op: 'is not set', column: lr }, [2]],
  [{ op: 'is not set', column: absent }, [0, 1, 2, 3, 4]],
  [{ op: '!=', column: absent, value: 1 }, []],
  [{ op: '=', column: mixed, value: 1 }, [0]],
  [{ op: '=', column: mixed, value: 'auto' }, [1]],
  [{ op: '=', column: mixed, value: true }, [2]],
  [{ op: '<', column: mixed, value: true }, []],
  [{ op: 'contains', column: mixed, value: '1' }, [3]],
  [{ op: '!=', column: mixed, value: 'auto' }, [3]],
  [{ op: 'is set', column: mixed }, [0, 1, 2, 3]],
  [{ op: '=', column: tags, value: 'a' }, [0, 3]],
  [{ op: '!=', column: tags, value: 'a' }, [2, 4]],
  [{ op: 'not in', column: tags, values: ['a', 'é'] }, [2]],
  [{ op: '<', column: tags, value: 'a' }, [2]],
  [{ op: 'is not set', column: tags }, [1]],
  [{ op: 'matches', column: tags, value: '(?i)^b$' }, [0, 2]],
  [{ op: 'matches', column: name, value: 'p.a' }, [0, 3]],
  [{ op: '>', column: name, value: '～' }, [4]],
  [{ op: 'within last', column: created, seconds: 2, asOf: 'now' }, [2, 4]],
  [{ op: 'within last', column: created, seconds: 1, asOf: 2000 }, [0, 1]],
  [{ op: 'within last', column: name, seconds: 1e9, asOf: 'now' }, []],
  [{ op: 'and', of: [] }, [0, 1, 2, 3, 4]],
  [{ op: 'or', of: [] }, []],
];

describe('evaluate', () => {
  it.each(cases)('%j', (filter, runs) => {
    const matching = evaluate(filter, source, { now: 5000, compilePattern });
    expect([...matching.keys()].filter((run) => matching[run] === 1)).toEqual(runs);
  });

  it('refuses trees that are too deep, and patterns that are none', () => {
    let deep: Filter = { op: 'is set', column: lr };
    for (let i = 0; i < 64; i++) deep = { op: 'not', of: deep };
    expect(() => evaluate(deep, source, { now: 0 })).toThrow('64 levels');
    expect(() => evaluate({ op: 'matches', column: name, value: '(' }, source, { now: 0, compilePattern })).toThrow('"(" is not a pattern');
  });

  it('says which filters have patterns, and refuses those without what compiles them', () => {
    const pattern: Filter = { op: 'matches', column: name, value: 'a' };
    const nested: Filter = {
      op: 'or',
      of: [
        { op: 'is set', column: lr },
        { op: 'not', of: { op: 'and', of: [pattern] } },
      ],
    };
    expect([pattern, nested, { op: 'contains', column: name, value: 'a' } as Filter].map(usesPatterns)).toEqual([true, true, false]);
    expect(() => evaluate(nested, source, { now: 0 })).toThrow('nothing to compile it with');
  });

  it('matches in linear time what would hang a backtracking engine', () => {
    const text: StoredColumn = { type: 'string', codes: Int32Array.of(0), dictionary: [`${'a'.repeat(5000)}!`] };
    const one: ColumnSource = { rows: 1, column: () => [text] };
    expect([...evaluate({ op: 'matches', column: name, value: '^(a+)+$' }, one, { now: 0, compilePattern })]).toEqual([0]);
  });
});

describe('selectRuns', () => {
  it.each([
    [{ search: 'ALPHA' }, [0, 3]],
    [{ search: 'ας' }, []],
    [{ search: 'ασ' }, [2]],
    [{ search: 'x' }, [4]],
    [{ search: '' }, [0, 1, 2, 3, 4]],
    [{ only: ['r1', 'X4', 'other'] }, [1, 4]],
    [{ only: [] }, []],
    [{ except: ['r1'] }, [0, 2, 3, 4]],
    [{ only: ['r0', 'r3'], except: ['r3'], search: 'a' }, [0]],
    [{ anyOf: [{ search: 'x' }, { only: ['r1', 'r0'], except: ['r0'] }] }, [1, 4]],
    [{ anyOf: [{ anyOf: [{ only: ['r3'] }] }, { only: ['r2'] }], except: ['r2'] }, [3]],
    [{ anyOf: [] }, []],
  ])('%j', (query, runs) => {
    expect([...selectRuns({ project: 'p', ...query }, source, { now: 0 })]).toEqual(runs);
  });
});

describe('sortRuns', () => {
  const all = Int32Array.of(0, 1, 2, 3, 4);
  it.each([
    [lr, true, [4, 0, 3, 1, 2]],
    [lr, false, [3, 0, 4, 1, 2]],
    [mixed, true, [0, 1, 2, 3, 4]],
    [mixed, false, [3, 2, 1, 0, 4]],
    [tags, true, [2, 3, 0, 4, 1]],
    [tags, false, [4, 0, 3, 2, 1]],
    [name, true, [0, 3, 1, 2, 4]],
    [absent, false, [0, 1, 2, 3, 4]],
  ])('by %j, ascending %s', (column, ascending, order) => {
    expect([...sortRuns(all, [{ column, ascending }], source)]).toEqual(order);
  });

  it('by several keys', () => {
    const sort = [
      { column: name, ascending: false },
      { column: lr, ascending: false },
    ];
    expect([...sortRuns(all, sort, source)]).toEqual([4, 2, 1, 3, 0]);
  });
});
