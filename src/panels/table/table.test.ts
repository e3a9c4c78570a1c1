import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Column } from '../../model/index.js';
import { columnWindow } from './columnWindow.js';
import { csvHead, csvLines } from './csv.js';
import { draftOf, filterOf } from './filterDraft.js';
import { rowWindow } from './rowWindow.js';
import type { GridColumn } from './tableColumns.js';
import type { Cell, GridRow } from './view.js';

const column = (key: string, type: GridColumn['type'] = 'string', pinned = false): GridColumn => {
  const named: Column = { from: 'table', table: 't', key };
  return { id: key, column: named, label: key, type, bar: false, pinned };
};

describe('the rows on screen', () => {
  it('are those that a window of that height shows, wherever it is scrolled to', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3_000_000 }),
        fc.integer({ min: 20, max: 90 }),
        fc.integer({ min: 50, max: 1500 }),
        fc.float({ min: 0, max: 1, noNaN: true }),
        (rows, height, room, share) => {
          const whole = rowWindow(rows, height, room, 0);
          const scrolled = share * Math.max(0, whole.height - room);
          const { first, last, topOf } = rowWindow(rows, height, room, scrolled);
          // Everything between the edges of the window is drawn, and nothing far from it.
          expect(topOf(first) - scrolled <= 0 || first === 0).toBe(true);
          expect(topOf(last) + height - scrolled >= Math.min(room, rows * height) - 1e-3 || last === rows - 1).toBe(true);
          expect(last - first + 1).toBeLessThanOrEqual(Math.ceil(room / height) + 10);
        },
      ),
    );
  });

  it('reach the last row at the end, also where a browser bears no element so high', () => {
    const rows = 5_000_000;
    const whole = rowWindow(rows, 28, 400, 0);
    expect(whole.height).toBeLessThan(33_000_000);
    const end = rowWindow(rows, 28, 400, whole.height - 400);
    expect(end.last).toBe(rows - 1);
    expect(end.topOf(rows - 1) + 28 - (whole.height - 400)).toBeCloseTo(400, 3);
    expect(rowWindow(rows, 28, 400, whole.scrollTo(2_500_000)).topOf(2_500_000) - whole.scrollTo(2_500_000)).toBeCloseTo(0, 3);
  });
});

describe('the columns on screen', () => {
  const columns = Array.from({ length: 300 }, (_, i) => column(`c${i}`, 'number', i < 2));
  const placed = columns.map((one, index) => ({ column: one, index, width: 100 }));
  it('are the pinned ones and those in view, the others being room', () => {
    const { pinned, shown, skipped, width } = columnWindow({ pinned: placed.slice(0, 2), free: placed.slice(2) }, 500, 10_000);
    expect(pinned.map(({ left }) => left)).toEqual([0, 100]);
    expect(width).toBe(30_000);
    expect(shown[0]!.index).toBeLessThanOrEqual(102);
    expect(skipped).toBe((shown[0]!.index - 2) * 100);
    expect(shown.length).toBeLessThan(8);
  });
});

const row = (name: string, cells: Record<string, Cell>): GridRow => ({
  position: 0,
  run: 0,
  runId: name,
  runName: name,
  table: 0,
  row: 0,
  cells: new Map(Object.entries(cells)),
});

describe('CSV', () => {
  const columns = [column('a'), column('n', 'number'), column('list', 'numbers'), column('at', 'time')];
  it('quotes what must be, keeps every digit, and lets no spreadsheet compute', () => {
    const rows = [
      row('run "1"', { a: 'x,y\r\nz', n: 0.1 + 0.2, list: Float64Array.of(1, NaN), at: 1.7e12 }),
      row('=SUM(A1)', { a: '@cmd', n: NaN, list: undefined, at: undefined }),
      row('-5', { a: '+1', n: -5, list: Float64Array.of(), at: undefined }),
    ];
    const shown = [column('name', 'run'), ...columns];
    expect(csvHead(shown)).toBe('run,a,n,list,at\r\n');
    expect(csvLines(rows, shown)).toBe(
      ['"run ""1""","x,y\r\nz",0.30000000000000004,"[1, NaN]",2023-11-14T22:13:20.000Z', "'=SUM(A1),'@cmd,NaN,,", '-5,+1,-5,[],', ''].join(
        '\r\n',
      ),
    );
  });

  it('has the run only where the grid shows it, and names of columns that no spreadsheet computes', () => {
    const hostile = [column('=HYPERLINK("x")'), column('+a', 'number')];
    expect(csvHead(hostile)).toBe(`"'=HYPERLINK(""x"")",'+a\r\n`);
    expect(csvLines([row('first', { '=HYPERLINK("x")': 'b', '+a': 2 })], hostile)).toBe('b,2\r\n');
  });
});

describe('the form of a filter', () => {
  const loss = column('loss', 'number');
  it('says the filter it was made from', () => {
    const filter = filterOf(loss, { low: '0.5', high: '1e3', text: '', how: 'contains', values: [1, 2], missing: 'without' });
    expect(filter).toEqual({
      op: 'and',
      of: [
        { op: '>=', column: loss.column, value: 0.5 },
        { op: '<=', column: loss.column, value: 1000 },
        { op: 'in', column: loss.column, values: [1, 2] },
        { op: 'is set', column: loss.column },
      ],
    });
    expect(filterOf(loss, draftOf(loss, filter as never))).toEqual(filter);
  });
  it('refuses a number that is none, and says nothing where nothing is chosen', () => {
    const nothing = draftOf(loss, undefined);
    expect(filterOf(loss, { ...nothing, low: 'ten' })).toBe('"ten" is no number: loss is compared with numbers.');
    expect(filterOf(loss, nothing)).toBeUndefined();
  });
});
