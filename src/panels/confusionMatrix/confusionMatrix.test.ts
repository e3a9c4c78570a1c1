import { describe, expect, it } from 'vitest';
import { askingPanel, pairs, panelContext, panelSpec, table } from '../../../tests/support/confusionPanel.js';
import { tableOf } from '../../../tests/support/tableOf.js';
import { catalogOf, type Filter } from '../../model/index.js';
import { rowFilter } from '../rowSelection.js';
import { cellReading } from './cellReading.js';
import { parsePairs } from './PairsField.js';
import { matrixColors } from './colorTable.js';
import { confusionTable } from './confusionTable.js';
import { confusionMatrixDefaults, guessColumns, scoreClasses } from './guessColumns.js';
import { differenceValues, matrixValues } from './matrixValues.js';
import { cellAtPlace, clampWindow, windowWith, zoomedWindow } from './matrixWindow.js';
import { classTable, tabbedText } from './metricsTable.js';
import { cellClause, pickedCell } from './pickCell.js';
import { isComplete } from './plan.js';
import { initialState } from './state.js';

const { open, ask } = askingPanel();

const animals = pairs(['cat', 'cat', 7], ['cat', 'dog', 3], ['dog', 'dog', 9], ['dog', 'cat', 1], ['fox', 'dog', 2]);

describe('a confusion matrix', () => {
  it('says what it counts, and reads its cells', async () => {
    const { view } = await ask(open([table(animals)]));
    expect(view.summary).toBe(
      'Confusion matrix of 22 rows over 3 classes: accuracy 72.7 %. Most frequent confusion: “cat” taken for “dog”, 3 times.',
    );
    expect(view.fidelity).toBe('22 rows · exact');
    expect(cellReading(view, view.main!, { actual: 0, predicted: 1 }).text).toBe('actual cat, predicted dog: 3 of 10 (30.0 %)');
    const { columns, rows } = confusionTable(view);
    expect(Array.from({ length: rows }, (_, row) => columns.map(({ text }) => text(row)))).toEqual([
      ['cat', 'cat', '7', '70.0 %', '87.5 %', '31.82 %'],
      ['cat', 'dog', '3', '30.0 %', '21.4 %', '13.64 %'],
      ['dog', 'cat', '1', '10.0 %', '12.5 %', '4.55 %'],
      ['dog', 'dog', '9', '90.0 %', '64.3 %', '40.91 %'],
      ['fox', 'dog', '2', '100.0 %', '14.3 %', '9.09 %'],
    ]);
  });

  it('has figures to copy, with a dash for 0/0 and the reason', async () => {
    const { view } = await ask(open([table(animals)]));
    const metrics = classTable(view.set, view.main!);
    const lines = tabbedText(metrics).split('\n');
    expect(lines[0]).toBe('Class\tPrecision\tRecall\tF1\tSupport');
    expect(lines.at(-1)).toBe('fox\t–\t0.0000\t0.0000\t2');
    expect(metrics.notes).toEqual([
      '1 class is never predicted: precision is 0/0, not defined (–), and counts as 0 in macro and weighted averages.',
    ]);
  });

  it('opens exactly the rows of a cell, whatever the type of its classes', async () => {
    const mixed = pairs([3, '3', 2], [3, '4', 4], [4, '3', 1]);
    const opened = open([table(mixed), table(animals, 'r1')]);
    const { view } = await ask(opened);
    const first = view.set.matrices[0]!;
    const place = (name: string): number => view.set.classes.indexOf(name);
    const full = { ...panelSpec };
    if (!isComplete(full)) throw new Error('not complete');
    const pick = pickedCell(view, full, first, place('3'), place('4'))!;
    const clause = { ...cellClause(pick, full, 'run 0'), source: 'x' };
    expect(clause.label).toBe('“3” taken for “4” in t of run 0');
    const selection = { ...panelContext.selection, own: [clause] };
    const { view: picked } = await ask(opened, {}, { ...initialState, pick }, { selection });
    expect(picked.picked?.frame?.total).toBe(4);
    expect(picked.picked?.frame?.columns['row']).toEqual(Int32Array.of(2, 3, 4, 5));
    const others = await ask(opened, {}, initialState, { selection: { ...panelContext.selection, rows: [clause.filter] } });
    expect(others.view.set.matrices.map(({ facts }) => facts.counted)).toEqual([4]);
  });

  it('puts classes together, and opens the rows of all of them', async () => {
    const lines = pairs(
      ['animal/cat', 'animal/dog', 2],
      ['animal/dog', 'animal/dog', 3],
      ['plant/oak', 'animal/cat', 4],
      ['rock', 'rock', 1],
    );
    const opened = open([table(lines)]);
    const { view } = await ask(opened, { collapse: { prefix: '/' } });
    expect(view.set.classes).toEqual(['animal', 'plant', 'rock']);
    expect(Array.from(view.main!.cells.count)).toEqual([5, 4, 1]);
    const full = { ...panelSpec, table: 't', actual: 'y_true' };
    const pick = pickedCell(view, full, view.main!, 0, 0)!;
    const selection = { ...panelContext.selection, own: [{ ...cellClause(pick, full, undefined), source: 'x' }] };
    const { view: picked } = await ask(opened, { collapse: { prefix: '/' } }, { ...initialState, pick }, { selection });
    expect(picked.picked?.frame?.total).toBe(5);
    const grouped = await ask(opened, {
      collapse: { groups: parsePairs('animal/cat = alive\nanimal/dog\talive\nplant/oak=alive\n=\nx') },
    });
    expect(grouped.view.set.classes).toEqual(['alive', 'rock']);
  });

  it('is one per run, all together, or the difference of two', async () => {
    const opened = open([table(animals), table(pairs(['cat', 'cat', 4], ['dog', 'cat', 4]), 'r1')]);
    const many = await ask(opened);
    expect([many.view.mode, many.view.fidelity]).toEqual(['many', '2 runs · 30 rows · exact']);
    expect((await ask(opened, {}, { ...initialState, focus: 1 })).view.main?.facts.name).toBe('run 1');
    expect((await ask(opened, { compare: 'together' })).view.main?.facts.counted).toBe(30);
    const { view } = await ask(opened, { compare: 'difference' });
    const values = differenceValues(view.main!, view.against!, 'row');
    const found = Array.from(values.value, (value, i) => [
      values.actual[i],
      values.predicted[i],
      Number.isNaN(value) ? NaN : Math.round(value * 100),
    ]);
    expect(found).toEqual([
      [0, 0, -30],
      [0, 1, 30],
      [1, 0, -90],
      [1, 1, 90],
      [2, 1, NaN],
    ]);
    expect([...values.blankRow]).toEqual([0, 0, 1]);
    expect(cellReading(view, view.main!, { actual: 0, predicted: 1 }).text).toBe(
      'actual cat, predicted dog: run 0 30.0 %, run 1 0.0 %, Difference 30.0 %',
    );
  });

  it('leaves 0/0 blank', async () => {
    const { view } = await ask(open([table(animals)]));
    expect([...matrixValues(view.main!, 'column').blankColumn]).toEqual([0, 0, 1]);
    expect([...matrixValues(view.main!, 'row').blankRow]).toEqual([0, 0, 0]);
  });

  it('shows the step that is chosen', async () => {
    const opened = open([table(animals, 'r0', 1), table(pairs(['cat', 'dog', 2]), 'r0', 2)]);
    const { view } = await ask(opened);
    expect([view.steps, view.step, view.main?.facts.rows]).toEqual([[1, 2], 'last', 2]);
    expect((await ask(opened, {}, { ...initialState, step: 1 })).view.main?.facts.rows).toBe(22);
  });

  it('says why it is empty, and what was left out', async () => {
    const opened = open([table([...animals, { y_true: 'cat' }])]);
    expect((await ask(opened)).view.notes).toEqual(['1 of 23 rows left out: 1 with no predicted class.']);
    expect((await ask(opened, { predicted: undefined })).view.empty).toContain('There is “y_true”, “y_pred”, “note”.');
    expect((await ask(opened, { table: 'x' })).view.empty).toBe('No run has logged a table “x”. There is “t”.');
    expect((await ask(open([]))).view.empty).toBe('No run of this project has logged a table.');
    expect((await ask(open([table([{ y_true: 'cat', y_pred: undefined, note: '' }])]))).view.empty).toContain('None of 1 rows');
    expect((await ask(opened, { compare: 'difference' })).view.empty).toContain('needs two runs');
    expect((await ask(open([table(pairs(['a', 'a', 3]))]))).view.notes).toEqual(['One class only among all: kappa and MCC not defined.']);
  });
});

describe('columns', () => {
  it('are guessed by their names', () => {
    const lines = [{ id: 1, Actual: 'a', Predicted: 'b', nPredictions: 3 }];
    const { manifest } = open([tableOf('plain', [{ x: 1 }], {}), tableOf('matrix', lines, { runId: 'r0' })]);
    expect(confusionMatrixDefaults(catalogOf(manifest))).toEqual({
      table: 'matrix',
      actual: 'Actual',
      predicted: 'Predicted',
      weight: 'nPredictions',
    });
    const scored = open([tableOf('s', [{ label: 'cat', score_cat: 0.2, score_dog: 0.8 }], {})]);
    const guessed = guessColumns(catalogOf(scored.manifest), 's');
    expect(guessed).toEqual({ actual: 'label', scores: ['score_cat', 'score_dog'] });
    expect(scoreClasses(guessed.scores!)).toEqual(['cat', 'dog']);
  });
});

describe('the window on a matrix', () => {
  const plot = { left: 10, top: 20, width: 100, height: 200 };

  it('zooms about a place, and stays within', () => {
    const window = zoomedWindow({ x: 0, y: 0, span: 100 }, 0.5, 0.5, 0, 100);
    expect(window).toEqual({ x: 25, y: 0, span: 50 });
    expect(cellAtPlace({ left: 60, top: 20 }, plot, window, 100)).toEqual({ actual: 0, predicted: 50 });
    expect(cellAtPlace({ left: 110, top: 20 }, plot, window, 100)).toBeUndefined();
    expect(zoomedWindow(window, 1000, 0, 0, 100)).toEqual({ x: 0, y: 0, span: 100 });
    expect(clampWindow({ x: -3, y: 99, span: 10 }, 100)).toEqual({ x: 0, y: 90, span: 10 });
    expect(windowWith({ x: 0, y: 0, span: 10 }, 50, 5, 100)).toEqual({ x: 0, y: 42, span: 10 });
  });
});

describe('colours', () => {
  it('are centred on 0 for differences, and turn back to their values', () => {
    for (const color of ['linear', 'root'] as const) {
      const colors = matrixColors({ most: 4, signed: true }, color, 'light');
      expect([colors.position(0), colors.position(-4), colors.position(4)]).toEqual([0.5, 0, 1]);
      for (const value of [-3, -0.1, 0, 2.5]) expect(colors.valueAt(colors.position(value))).toBeCloseTo(value, 12);
    }
  });
});

describe('row clauses', () => {
  it('hold for the tables whose columns they name', () => {
    const filter: Filter = { op: '=', column: { from: 'table', table: 't', key: 'a' }, value: 1 };
    const selection = { ...panelContext.selection, rows: [filter] };
    expect([rowFilter(selection, 't'), rowFilter(selection, 'other'), rowFilter(panelContext.selection, 't')]).toEqual([
      filter,
      undefined,
      undefined,
    ]);
  });
});
