import { describe, expect, it } from 'vitest';
import { answersOf, contextOf, logged } from '../../../../tests/support/compareAnswers.js';
import { comparedId, type Plan, type TableComparePlan } from '../../../model/index.js';
import type { PanelContext } from '../../panelKind.js';
import { csvHead, csvLines } from '../csv.js';
import { initialTableState, tableSpecSchema, type TableSpec, type TableState } from '../spec.js';
import { compareOf, setCompare } from './choice.js';
import { signedText } from './comparedCell.js';
import { likelyKeys } from './likelyKeys.js';
import { planCompare } from './plan.js';
import { sideCell } from './rows.js';
import { comparedSides } from './sides.js';
import type { CompareSpec } from './spec.js';
import { viewCompare, type CompareView } from './view.js';

const spec: TableSpec = { table: 't' };
const sides = (context: PanelContext, compare: CompareSpec = {}, listed?: string[], more: TableSpec = spec): unknown[] => {
  const { a, b } = comparedSides(more, compare, listed, context);
  return [a && [a.run, a.step], b && [b.run, b.step]];
};

describe('what is compared by default', () => {
  const three = [logged('x'), logged('y'), logged('z')];

  it('is the baseline with the first other run that is shown', () => {
    expect(sides(contextOf(three))).toEqual([
      ['x', 'last'],
      ['y', 'last'],
    ]);
    expect(sides(contextOf(three, { baseline: 'z' }))).toEqual([
      ['z', 'last'],
      ['x', 'last'],
    ]);
    expect(sides(contextOf(three, { hidden: ['x'] }))).toEqual([
      ['y', 'last'],
      ['z', 'last'],
    ]);
    expect(sides(contextOf(three, { only: ['z', 'y'] }))).toEqual([
      ['y', 'last'],
      ['z', 'last'],
    ]);
    expect(sides(contextOf(three), {}, ['x', 'z'])).toEqual([
      ['x', 'last'],
      ['z', 'last'],
    ]);
    expect(sides(contextOf(three, { baseline: 'y', hidden: ['y'] }), {}, ['x', 'z'])).toEqual([
      ['y', 'last'],
      ['x', 'last'],
    ]);
  });

  it('is never twice the same, unless that is chosen', () => {
    expect(sides(contextOf(three), { b: { run: 'x' } })).toEqual([
      ['y', 'last'],
      ['x', 'last'],
    ]);
    expect(sides(contextOf(three), { a: { run: 'y' }, b: { run: 'y', step: 4 } })).toEqual([
      ['y', 'last'],
      ['y', 4],
    ]);
  });

  it('is the first and the last step where one run alone has the table, and the step of the panel where it has one', () => {
    const steps = [logged('x', undefined, 5), logged('x', undefined, 9), logged('x', undefined, 7)];
    expect(sides(contextOf(steps))).toEqual([
      ['x', 5],
      ['x', 'last'],
    ]);
    expect(sides(contextOf([logged('x')]))).toEqual([['x', 'last'], undefined]);
    expect(sides(contextOf(three), {}, undefined, { table: 't', step: 3 })).toEqual([
      ['x', 3],
      ['y', 3],
    ]);
    expect(sides(contextOf([]))).toEqual([undefined, undefined]);
  });
});

describe('the keys on offer', () => {
  const columnsOf = (names: Record<string, 'number' | 'string' | 'media' | 'boolean'>) =>
    Object.entries(names).map(([name, type]) => ({ name, a: type, b: type }));

  it('are those that are called like one, the likeliest first, and files', () => {
    expect(
      likelyKeys(columnsOf({ image: 'media', example: 'number', loss: 'number', image_id: 'string', id: 'number', valid: 'number' })),
    ).toEqual(['id', 'image_id', 'example', 'image']);
    expect(likelyKeys([...columnsOf({ key: 'boolean' }), { name: 'id', a: 'number', b: 'string' }])).toEqual([]);
  });
});

const comparePlans = (plans: readonly Plan[]): TableComparePlan[] => plans.flatMap((plan) => (plan.kind === 'table.compare' ? [plan] : []));
const pageOf = (context: PanelContext, compare: CompareSpec = {}, state: TableState = initialTableState, more: TableSpec = spec) =>
  comparePlans(planCompare(more, compare, state, context))[0];

describe('what is asked', () => {
  const context = contextOf([logged('x', [{ id: 1, v: 1, old: 2 }]), logged('y', [{ id: 1, v: 'one', fresh: 3 }])]);

  it('compares what both tables have, and gives what one alone has too', () => {
    expect(pageOf(context)).toMatchObject({ keys: { oneOf: ['id'] }, compare: ['id', 'v'], columns: ['id', 'v', 'old', 'fresh'] });
    expect(pageOf(context, {}, initialTableState, { table: 't', columns: ['v'] })).toMatchObject({ compare: ['v'], columns: ['id', 'v'] });
  });

  it('joins by the chosen key where both tables have it', () => {
    expect(pageOf(context, { keys: ['v'] })?.keys).toEqual(['v']);
    expect(pageOf(context, { keys: [] })?.keys).toEqual([]);
    expect(pageOf(context, { keys: ['id', 'old'] })?.keys).toEqual({ oneOf: ['id'] });
  });

  it('is nothing of rows where there is no second run, or no common column', () => {
    expect(pageOf(contextOf([logged('x')]))).toBeUndefined();
    expect(pageOf(contextOf([logged('x', [{ a: 1 }]), logged('y', [{ b: 1 }])]))).toBeUndefined();
  });

  it('has the filters and the order of the reader, as far as there are such columns', () => {
    const order = (table: string, key: string) => ({ column: { from: 'table' as const, table, key }, ascending: true });
    const state: TableState = {
      ...initialTableState,
      search: 'cat',
      compare: { show: 'changed', differs: 'v', sort: [order('difference', 'v'), order('b', 'gone')] },
    };
    expect(pageOf(context, {}, state)).toMatchObject({
      rows: { search: 'cat', runs: { project: 'p', only: ['x'] } },
      other: { search: 'cat', runs: { project: 'p', only: ['y'] } },
      show: ['changed'],
      differs: 'v',
      sort: [{ of: 'difference', column: 'v', ascending: true }],
    });
  });
});

const show = (compare: CompareSpec = {}, state: TableState = initialTableState): CompareView => {
  const line = { id: 1, v: 1, w: 'a' };
  const context = contextOf([logged('x', [line]), logged('y', [line])]);
  return viewCompare(answersOf(planCompare(spec, compare, state, context)), spec, compare, state, context);
};

describe('what is shown', () => {
  it('has a column for A, for B and for the difference of numbers, after the key and the status', () => {
    expect(show().columns.map(({ label }) => label)).toEqual(['id', 'Status', 'v · A', 'v · B', 'Δ v', 'w · A', 'w · B']);
    expect(show({ layout: 'stacked' }).columns.map(({ label }) => label)).toEqual(['id', 'Status', 'v', 'Δ v', 'w']);
  });

  it('says in words and figures how the tables compare', () => {
    const view = show();
    expect(view.summary).toBe('t: x (A) and y (B). 1 changed of 2 rows in both · 1 only in B. Joined by id.');
    expect(view.compared).toEqual([
      { name: 'v', type: 'number', changed: 1 },
      { name: 'w', type: 'string', changed: 0 },
    ]);
    expect([view.total, view.of, view.stale, [...view.at(0)!.changed]]).toEqual([3, 3, false, ['v']]);
  });

  it('is in the file as it is in the grid, whatever the layout', () => {
    const text = (view: CompareView): string =>
      csvHead(view.fileColumns) +
      csvLines(
        [0, 1, 2].map((position) => view.at(position)!),
        view.fileColumns,
      );
    const wanted = [
      'id,Status,v · A,v · B,Δ v,w · A,w · B',
      "7,changed,0.5,0.25,-0.25,'=1,'=1",
      '8,equal,NaN,NaN,NaN,,',
      '9,only in B,,3,,,x',
      '',
    ];
    expect(text(show())).toBe(wanted.join('\r\n'));
    expect(text(show({ layout: 'stacked' }))).toBe(wanted.join('\r\n'));
  });

  it('has every field of a row, those of the key and of one table alone too', () => {
    const context = contextOf([logged('x', [{ id: 1, v: 1, old: 2 }]), logged('y', [{ id: 1, v: 1 }])]);
    const answers = answersOf(planCompare(spec, {}, initialTableState, context)).map(({ plan, frame }) => ({
      plan,
      frame: { ...frame, columns: { ...frame.columns, [comparedId('a', 'old')]: [4, 5, undefined] } },
    }));
    const row = viewCompare(answers, spec, {}, initialTableState, context).at(1)!;
    expect([sideCell(row, 'a', 'id'), sideCell(row, 'b', 'id'), sideCell(row, 'a', 'old')]).toEqual([8, 8, 5]);
  });

  it('stands as stale while another comparison is on its way', () => {
    const line = { id: 1, v: 1 };
    const context = contextOf([logged('x', [line]), logged('y', [line]), logged('z', [line])]);
    const answers = answersOf(planCompare(spec, {}, initialTableState, context));
    expect(viewCompare(answers, spec, { b: { run: 'z' } }, initialTableState, context).stale).toBe(true);
  });

  it('has signs on differences', () => {
    expect([0.25, -3, 0, NaN, Infinity].map((value) => signedText(value))).toEqual(['+0.25', '−3', '0', 'NaN', '+∞']);
  });
});

describe('the choice of what is compared', () => {
  const made = (onSpec: boolean) => {
    const told: { spec?: TableSpec; state?: TableState } = {};
    const state = { ...initialTableState, compare: { listed: ['x'], show: 'a' as const } };
    setCompare(
      { spec, state, onState: (next) => (told.state = next), onSpec: onSpec ? (next) => (told.spec = next) : undefined },
      { keys: ['id'] },
    );
    return told;
  };

  it('is saved where the panel can be changed, else it is the reader’s own', () => {
    const saved = made(true);
    expect([saved.spec?.compare, saved.state?.compare]).toEqual([{ keys: ['id'] }, { listed: ['x'] }]);
    const own = made(false);
    expect([own.spec, compareOf(spec, own.state!)]).toEqual([undefined, { keys: ['id'] }]);
    expect(compareOf({ table: 't', compare: {} }, { ...initialTableState, compare: { spec: null } })).toBeUndefined();
  });

  it('is part of the spec, and keeps fields that are not known', () => {
    const saved = { table: 't', compare: { a: { run: 'x', step: 3, later: 1 }, keys: [], layout: 'stacked', more: true } };
    expect(tableSpecSchema.parse(saved)).toEqual(saved);
    expect(tableSpecSchema.safeParse({ table: 't', compare: { layout: 'sideways' } }).success).toBe(false);
  });
});
