import { describe, expect, it } from 'vitest';
import { askingPanel, pairs, panelContext, panelSpec, table, type Line } from '../../../tests/support/confusionPanel.js';
import type { PanelContext } from '../panelKind.js';
import { countAt } from './matrixSet.js';
import { cellClause, pickedCell } from './pickCell.js';
import type { ConfusionMatrixSpec } from './spec.js';
import { initialState } from './state.js';

const { open, ask } = askingPanel();

/** The rows of every cell of the matrix, as clauses open them: their places in the table. */
async function rowsByCell(opened: ReturnType<typeof open>, changes: ConfusionMatrixSpec, more: Partial<PanelContext> = {}) {
  const full = { ...panelSpec, predicted: undefined, ...changes, table: 't', actual: 'y_true' };
  const { view } = await ask(opened, full, initialState, more);
  const found: Record<string, number[]> = {};
  for (const [a, actual] of view.set.classes.entries()) {
    for (const [p, predicted] of view.set.classes.entries()) {
      const pick = pickedCell(view, full, view.main!, a, p)!;
      const selection = { ...panelContext.selection, own: [{ ...cellClause(pick, full, undefined), source: 'x' }] };
      const { view: picked } = await ask(opened, full, { ...initialState, pick }, { ...more, selection });
      const rows = [...(picked.picked!.frame!.columns['row'] as Int32Array)];
      expect(rows).toHaveLength(countAt(view.main!, a, p));
      if (rows.length > 0) found[`${actual} ${predicted}`] = rows;
    }
  }
  return found;
}

const scored: Line[] = [
  { y_true: 'a', s_a: 0.5, s_b: 0.5, s_c: 0.1 },
  { y_true: 'a', s_a: NaN, s_b: 0.2, s_c: 0.2 },
  { y_true: 'b', s_a: NaN, s_b: NaN, s_c: NaN },
  { y_true: 'c', s_a: 0.1, s_b: undefined, s_c: 0.9 },
  { y_true: 'b', s_a: Infinity, s_b: 0.3, s_c: Infinity },
  { y_true: undefined, s_a: 1, s_b: 0, s_c: 0 },
  { y_true: 'c', s_a: 0.3, s_b: 0.1, s_c: 0.2 },
];

describe('a confusion matrix', () => {
  it('opens the rows of largest scores, ties and NaN as they are counted', async () => {
    const opened = open([table(scored)]);
    const classes = ['a', 'b', 'c'];
    const scores = ['s_a', 's_b', 's_c'];
    expect(await rowsByCell(opened, { scores, classes })).toEqual({ 'a a': [0], 'a b': [1], 'b a': [4], 'c a': [6], 'c c': [3] });
    expect(await rowsByCell(opened, { scores, classes: ['x', 'x', 'c'] })).toEqual({ 'a x': [0, 1], 'b x': [4], 'c c': [3], 'c x': [6] });
    const lists = scored.map(({ y_true, s_a, s_b, s_c }): Line => ({ y_true, list: Float64Array.from([s_a, s_b, s_c].map(Number)) }));
    const listed = open([table(lists)]);
    expect(await rowsByCell(listed, { scores: ['list'] })).toEqual({ 'a 0': [0], 'a 1': [1], 'b 0': [4], 'c 0': [6], 'c 2': [3] });
    const named = await rowsByCell(listed, { scores: ['list'], classes: ['a', 'b'], collapse: { groups: { a: 'ab', b: 'ab' } } });
    expect(named).toEqual({ 'ab ab': [0, 1, 4], 'c 2': [3], 'c ab': [6] });
  });

  it('counts at a threshold that is set in curves, one class against all others, and opens the rows', async () => {
    const opened = open([table(scored)]);
    const score = { class: 'b', column: { from: 'table' as const, table: 't', key: 's_b' } };
    const at = (threshold: number): Partial<PanelContext> => ({ threshold: { score, threshold } });
    expect(await rowsByCell(opened, { predicted: 'gone' }, at(0.3))).toEqual({ 'b b': [4], 'not b b': [0], 'not b not b': [1, 6] });
    const two = open([table(scored.filter(({ y_true }) => y_true !== 'c'))]);
    expect(await rowsByCell(two, { scores: ['s_a', 's_b'] }, at(0.5))).toEqual({ 'a a': [1], 'a b': [0], 'b a': [3] });
    const lists = scored.map(({ y_true, s_b }): Line => ({ y_true, list: Float64Array.of(0, Number(s_b)) }));
    const item = { threshold: { score: { ...score, column: { ...score.column, key: 'list' }, item: 1 }, threshold: 0.2 } };
    expect(await rowsByCell(open([table(lists)]), { scores: ['list'] }, item)).toEqual({
      'b b': [4],
      'not b b': [0, 1],
      'not b not b': [6],
    });
  });

  it('names classes, from a list or a column, and tells those of one name apart', async () => {
    const lines = pairs([517, 134, 2], [134, 134, 1], [7, 517, 1]).map((line): Line => ({
      ...line,
      called: line['y_true'] === 7 ? 'cock' : 'crane',
    }));
    const opened = open([table(lines)]);
    const fromColumn = await ask(opened, { names: { column: 'called' } });
    expect(fromColumn.view.set.classes).toEqual(['cock', 'crane (134)', 'crane (517)']);
    expect(Array.from(fromColumn.view.main!.cells.count)).toEqual([1, 1, 2]);
    const map = { '7': 'cock', '134': 'crane' };
    expect((await ask(opened, { names: { map } })).view.set.classes).toEqual(['517', 'cock', 'crane']);
    const collapsed = await ask(opened, { collapse: { column: 'called' } });
    expect(collapsed.view.set.classes).toEqual(['cock', 'crane']);
    const groups = { crane: 'bird', cock: 'bird', bird: 'animal', '517': 'machine' };
    expect((await ask(opened, { names: { map }, collapse: { groups } })).view.set.classes).toEqual(['bird', 'machine']);
    expect((await ask(opened, { names: { map }, collapse: { groups, levels: 2 } })).view.set.classes).toEqual(['animal', 'machine']);
  });
});
