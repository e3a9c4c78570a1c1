import { expect, test } from 'vitest';
import { valueAt, type ValueColumn } from '../model/index.js';
import { confusionAnswer } from './confusionAnswer.js';
import { rowAnswer } from './rowAnswer.js';
import { readRows, type ChartRows } from './rowTable.js';

const valuesOf = (column: ValueColumn): unknown[] => Array.from(column.kinds, (_, row) => valueAt(column, row));

const columns: ChartRows = {
  model: ['a', 'b', 'c'],
  acc: [0.5, null, NaN],
  big: [true, false, undefined],
  at: [new Date(1), new Date(2), null],
};
const rows: ChartRows = [
  { model: 'a', acc: 0.5, big: true, at: new Date(1) },
  { model: 'b', acc: null, big: false, at: new Date(2) },
  { model: 'c', acc: NaN, big: undefined, at: null },
];

test.each([
  ['columns', columns],
  ['an object per row', rows],
])('%s: numbers, texts, truth values and times, and what is missing', (_, data) => {
  const table = readRows(data, ['model', 'acc', 'big', 'at']);
  const read = Object.fromEntries([...table.columns].map(([name, { values }]) => [name, valuesOf(values)]));
  expect(read).toEqual({
    model: ['a', 'b', 'c'],
    acc: [0.5, undefined, NaN],
    big: [true, false, undefined],
    at: [1, 2, undefined],
  });
  expect([table.rows, table.columns.get('at')!.time, table.columns.get('acc')!.time]).toEqual([3, true, false]);
});

test.each<[ChartRows, string]>([
  [{ a: [1], b: [1, 2] }, 'The column “b” has 2 values, and “a” has 1: all must be equally long.'],
  [{ a: [1], c: [1] }, 'The data have no column “b”. There are: a, c.'],
  [[{ a: 1 }], 'The data have no column “b”. There are: a.'],
  [{ a: [1], b: [{} as never] }, 'The column “b” has a object in row 0, which is no number, text, truth value or time.'],
])('%j is refused', (data, message) => {
  expect(() => readRows(data, ['a', 'b'])).toThrow(message);
});

test('rows with the same values are a group', () => {
  const table = readRows({ of: ['x', 'y', 'x', null], v: [1, 2, 3, 4] }, ['of', 'v']);
  expect(Array.from(rowAnswer(table, { columns: ['v'], name: undefined, by: ['of'] }).frame.columns['group'] as Int32Array)).toEqual([
    0, 1, 0, 3,
  ]);
});

const pairs = ({ frame: { columns: c, confusion } }: ReturnType<typeof confusionAnswer>): unknown[] =>
  Array.from(c['count'] as Float64Array, (count, i) => [
    confusion!.classes[(c['actual'] as Int32Array)[i]!],
    confusion!.classes[(c['predicted'] as Int32Array)[i]!],
    count,
  ]);

test('counts and cases of the same answers are the same matrix', () => {
  const actual = ['cat', 'cat', 'dog', 'dog', 'dog', 'class 10', 'class 2'];
  const predicted = ['cat', 'dog', 'dog', 'dog', 'cat', 'class 2', 'class 2'];
  const ofCases = confusionAnswer({ actual, predicted });
  const classes = ['cat', 'class 2', 'class 10', 'dog'];
  const counts = classes.map((is) => classes.map((as) => actual.filter((name, i) => name === is && predicted[i] === as).length));
  expect(pairs(ofCases)).toEqual(pairs(confusionAnswer({ classes, counts })));
  expect(ofCases.frame.confusion!.matrices[0]).toMatchObject({ rows: 7, counted: 7 });
});

test('counts that do not fit are refused by the name of their class', () => {
  expect(() => confusionAnswer({ classes: ['a', 'b'], counts: [[1, 2]] })).toThrow('There are 2 classes and 1 rows of counts');
  expect(() => confusionAnswer({ classes: ['a', 'b'], counts: [[1, 2], [1]] })).toThrow('The counts of the class “b” are 1');
  expect(() => confusionAnswer({ classes: ['a'], counts: [[-1]] })).toThrow('The count of “a” taken for “a” is -1');
  expect(() => confusionAnswer({ actual: ['a'], predicted: [] })).toThrow('There are 1 actual and 0 predicted classes');
});
