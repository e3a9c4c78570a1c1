import { describe, expect, it } from 'vitest';
import { answersOf, contextOf, logged } from '../../../../tests/support/compareAnswers.js';
import { initialTableState, type TableSpec, type TableState } from '../spec.js';
import { ofOtherTable, setCompare, setLayout } from './choice.js';
import { differenceText } from './comparedCell.js';
import { compareHeading } from './heading.js';
import { planCompare } from './plan.js';
import type { CompareSpec } from './spec.js';
import { viewCompare } from './view.js';

const spec: TableSpec = { table: 't' };
const line = { id: 1, v: 1, w: 'a' };
const three = contextOf([logged('x', [line]), logged('y', [line]), logged('z', [line])]);

function viewOf(compare: CompareSpec, more: TableSpec = spec, asked: CompareSpec = compare, context = three) {
  return viewCompare(answersOf(planCompare(more, asked, initialTableState, context)), more, compare, initialTableState, context);
}

describe('another table', () => {
  it('keeps runs and layout of a comparison, and nothing that is of one table alone', () => {
    const compare = {
      a: { run: 'x', table: 't', step: 3 },
      b: { run: 'y', step: 'last' as const },
      keys: ['id'],
      layout: 'stacked' as const,
      later: 1,
    };
    expect(ofOtherTable(compare)).toEqual({ a: { run: 'x' }, b: { run: 'y' }, layout: 'stacked', later: 1 });
    expect(ofOtherTable(undefined)).toBeUndefined();
  });
});

describe('another layout', () => {
  const state: TableState = { ...initialTableState, first: 40, last: 60, compare: { show: 'changed', differs: 'v', sort: [] } };

  it('is saved without losing filters, order and place', () => {
    const told: { spec?: TableSpec; state?: TableState } = {};
    setLayout({ spec, state, onState: (next) => (told.state = next), onSpec: (next) => (told.spec = next) }, { keys: ['id'] }, 'stacked');
    expect(told).toEqual({ spec: { table: 't', compare: { keys: ['id'], layout: 'stacked' } } });
  });

  it('is the reader’s own where the panel cannot be changed, beside what else was chosen', () => {
    const told: { state?: TableState } = {};
    setLayout({ spec, state, onState: (next) => (told.state = next), onSpec: undefined }, { keys: ['id'] }, 'stacked');
    expect(told.state).toEqual({ ...state, compare: { ...state.compare, spec: { keys: ['id'], layout: 'stacked' } } });
    setCompare({ spec, state, onState: (next) => (told.state = next), onSpec: undefined }, { keys: ['w'] });
    expect(told.state).toMatchObject({ first: 0, compare: { spec: { keys: ['w'] } } });
    expect(told.state?.compare?.show).toBeUndefined();
  });
});

describe('a likely key that is not among the chosen columns', () => {
  it('is shown with its own type, in the grid and among the fields of a row', () => {
    const { columns, shown, compared } = viewOf({}, { table: 't', columns: ['v'] });
    expect(columns.map(({ label, type }) => [label, type])).toEqual([
      ['id', 'number'],
      ['Status', 'string'],
      ['v · A', 'number'],
      ['v · B', 'number'],
      ['Δ v', 'number'],
    ]);
    expect(shown.map(({ name }) => name)).toEqual(['id', 'v']);
    expect(compared.map(({ name }) => name)).toEqual(['v']);
  });
});

describe('a chosen key that cannot be kept', () => {
  it('has lost only the columns that not both tables have', () => {
    const context = contextOf([logged('x', [{ id: 1, v: 1, old: 2 }]), logged('y', [{ id: 1, v: 1 }])]);
    const view = viewOf({ keys: ['id', 'old'] }, spec, { keys: ['id', 'old'] }, context);
    expect(view.lostKeys).toEqual(['old']);
    expect(view.summary).toContain('Joined by id, since not both tables have old.');
    expect(viewOf({ keys: ['id'] }).lostKeys).toEqual([]);
  });
});

describe('while another comparison is on its way', () => {
  it('figures and rows are of the sides they were counted of, the choice is the new one', () => {
    const view = viewOf({ b: { run: 'z' } }, spec, { b: { run: 'y' } });
    expect(view.stale).toBe(true);
    expect([view.a?.run, view.b?.run]).toEqual(['x', 'z']);
    expect([view.shownSides.a?.run, view.shownSides.b?.run]).toEqual(['x', 'y']);
    expect(view.summary).toMatch(/x \(A\) and y \(B\)/);
    expect(compareHeading(view).treatment).toBe('x → y');
  });
});

describe('why nothing is compared', () => {
  const reason = (context: typeof three): string | undefined => viewOf({}, spec, {}, context).empty;

  it('says that one run alone logged the table only where that is so', () => {
    expect(reason(contextOf([logged('x')]))).toBe('Only x logged "t", once: there is nothing to compare it with.');
    expect(reason(contextOf([logged('x'), logged('y')], { hidden: ['y'] }))).toBe(
      'Of the runs of this set only x logged "t", once: there is nothing to compare it with.',
    );
  });
});

describe('differences', () => {
  it('of times have their unit', () => {
    const row = viewOf({}).at(0)!;
    expect([differenceText(row, 'v', 'number'), differenceText(row, 'v', 'time'), differenceText(row, 'w', 'string')]).toEqual([
      '−0.25',
      '−0.25 ms',
      undefined,
    ]);
  });
});
