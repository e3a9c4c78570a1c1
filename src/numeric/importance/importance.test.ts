import { describe, expect, it } from 'vitest';
import { importanceAnswers } from '../../../tests/support/importanceAnswers.js';
import { ValueColumnBuilder, type Parameter, type Scalar, type ValueColumn } from '../../model/index.js';
import { normalCdf, normalMass } from '../normal.js';
import { Random } from '../random.js';
import { correlationRatio, pearson, spearman } from './associations.js';
import { defaultTrees } from './defaultTrees.js';
import { encodeParameter } from './encodeParameter.js';
import { parameterImportance, type ImportanceInput, type ImportanceResult } from './parameterImportance.js';
import { pedAnova } from './pedAnova.js';

function columnOf(values: readonly (Scalar | undefined)[]): ValueColumn {
  const builder = new ValueColumnBuilder(values.length);
  values.forEach((value, row) => {
    if (typeof value === 'number') builder.number(row, value);
    else if (typeof value === 'boolean') builder.number(row, value ? 1 : 0, 2);
    else if (value !== undefined) builder.text(row, value);
  });
  return builder.column;
}

function encode(values: readonly (Scalar | undefined)[], declared?: Partial<Parameter>) {
  return encodeParameter(columnOf(values), Int32Array.from(values.keys()), declared && { key: 'x', ...declared });
}

function run(columns: readonly ValueColumn[], target: readonly number[], changes: Partial<ImportanceInput> = {}): ImportanceResult {
  const rows = Int32Array.from(target.keys());
  const parameters = columns.map((column) => ({ column }));
  const work = parameterImportance({
    parameters,
    rows,
    target: Float64Array.from(target),
    goal: 'minimize',
    trees: 60,
    seed: 1,
    ...changes,
  });
  const seen = [0];
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    expect(step.value).toBeGreaterThanOrEqual(seen.at(-1)!);
    expect(step.value).toBeLessThanOrEqual(1);
    seen.push(step.value);
  }
}

describe('a parameter', () => {
  it('is a logarithm where declared, or where positive values span a factor of 100 and nothing else is declared', () => {
    const scale = (values: number[], declared?: Partial<Parameter>): unknown => {
      const encoded = encode(values, declared);
      return encoded.kind === 'number' ? encoded.scale : encoded.kind;
    };
    expect(scale([1, 10, 100])).toBe('log');
    expect(scale([1, 10, 99])).toBe('linear');
    expect(scale([0, 10, 1000])).toBe('linear');
    expect(scale([1, 1000], { scale: 'linear' })).toBe('linear');
    expect(scale([1, 3], { scale: 'log' })).toBe('log');
    expect(scale([-1, 3], { scale: 'log' })).toBe('linear');
    expect(scale([1, Infinity, 50])).toBe('linear');
  });

  it('never turns a missing value into 0: numbers stay without, categories have one of their own', () => {
    const numbers = encode([3, undefined, NaN, 5]);
    expect(numbers).toMatchObject({ kind: 'number', present: 2, distinct: 2 });
    expect([...numbers.feature.ranks]).toEqual([0, -1, -1, 1]);
    const texts = encode(['b', undefined, 'a', 'b']);
    expect([...texts.feature.ranks]).toEqual([0, 2, 1, 0]);
    expect(texts).toMatchObject({ kind: 'category', present: 3, distinct: 2, labels: ['b', 'a'] });
    expect(encode([true, undefined, false])).toMatchObject({ kind: 'boolean', distinct: 2, present: 2 });
  });

  it('of several types is a category, in which a number is not the text that looks like it', () => {
    expect(encode([1, '1', 1, true])).toMatchObject({ kind: 'category', distinct: 3 });
  });
});

describe('PED-ANOVA', () => {
  const { input, divergence } = importanceAnswers().ped;
  const target = Float64Array.from(input.target);

  it.each(['minimize', 'maximize'] as const)('to %s: the divergences of an implementation in numpy', (goal) => {
    const expected = divergence[goal];
    const of = (values: readonly Scalar[], declared?: Partial<Parameter>): number =>
      pedAnova(encode(values, declared), target, goal, declared && { key: 'x', ...declared });
    const close = (got: number, wanted: number): void => expect(Math.abs(got / wanted - 1)).toBeLessThan(1e-9);
    close(of(input.uniform), expected.uniform);
    close(of(input.uniform, { low: -4, high: 4 }), expected.declared);
    close(of(input.log), expected.log);
    close(of(input.whole), expected.whole);
    close(of(input.category.map((code) => `c${code}`)), expected.category);
    close(of(input.category, { scale: 'categorical' }), expected.category);
  });

  it('rests on normal probabilities that are those of SciPy, in the tails too', () => {
    const { x, cdf } = importanceAnswers().normal;
    x.forEach((at, i) => expect(Math.abs(normalCdf(at) - cdf[i]!)).toBeLessThanOrEqual(1e-8 * cdf[i]! + 1e-300));
    expect(normalMass(8, 9) / normalMass(-9, -8)).toBeCloseTo(1, 12);
    expect(normalMass(8, 9)).toBeGreaterThan(0);
  });
});

describe('associations', () => {
  it('are those worked out by hand, and undefined where nothing varies', () => {
    const [x, y] = [Float64Array.from([1, 2, 3, 4, NaN]), Float64Array.from([2, 1, 4, 3, 9])];
    expect(pearson(x, y)).toBeCloseTo(0.6, 12);
    expect(
      spearman(
        x,
        y.map((value) => value ** 3),
      ),
    ).toBeCloseTo(0.6, 12);
    expect(spearman(Float64Array.from([1, 1, 2]), Float64Array.from([1, 2, 3]))).toBeCloseTo(Math.sqrt(3) / 2, 12);
    expect(pearson(Float64Array.from([1, 1]), Float64Array.from([1, 2]))).toBeNaN();
    // Between 2 · (1.5 − 3)² + 2 · (4.5 − 3)² = 9 of 10.
    expect(correlationRatio(Int32Array.from([0, 0, 7, 7, -1]), Float64Array.from([1, 2, 4, 5, 99]))).toBeCloseTo(Math.sqrt(0.9), 12);
    expect(correlationRatio(Int32Array.from([0, 0]), Float64Array.from([1, 2]))).toBeNaN();
  });
});

it.each([
  [100, 5, 1000],
  [1000, 50, 100],
  [10_000, 50, 50],
  [1_000_000, 50, 25],
])('%i runs of %i parameters have %i trees where nobody chose', (runs, parameters, trees) => {
  expect(defaultTrees(runs, parameters)).toBe(trees);
});

describe('parameter importance', () => {
  const random = new Random(2);
  const unit = (): number => random.uint32() / 2 ** 32;
  const size = 150;
  const matters = Array.from({ length: size }, unit);
  const kind = Array.from({ length: size }, () => ['adam', 'sgd', 'lion'][random.below(3)]!);
  const noise = Array.from({ length: size }, unit);
  const only = kind.map((each, row) => (each === 'sgd' ? noise[row] : undefined));
  const target = matters.map((value, row) => 4 * value + (kind[row] === 'sgd' ? 2 : 0) + 0.1 * unit());

  it('finds what matters by every method, and says what it left out and why', () => {
    const columns = [matters, kind, noise, only, matters.map(() => 1), matters.map((_, row) => `run-${row}`)].map(columnOf);
    const { parameters, skipped, r2 } = run(columns, target);
    expect(skipped.map(({ index, because }) => [index, because])).toEqual([
      [4, 'one-value'],
      [5, 'identifier'],
    ]);
    expect(parameters.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
    expect(r2).toBeGreaterThan(0.9);
    const [first, category, irrelevant, child] = parameters;
    for (const { permutation, mdi } of [first!, category!]) {
      expect(permutation.mean).toBeGreaterThan(0.2);
      expect(permutation.low).toBeGreaterThan(0.1);
      expect(permutation.low).toBeLessThan(permutation.mean);
      expect(mdi).toBeGreaterThan(0.2);
    }
    // Where it is set says which kind a run is: that is the kind's merit.
    for (const { permutation, mdi } of [irrelevant!, child!]) {
      expect(permutation.mean).toBeLessThan(0.02);
      expect(mdi).toBeLessThan(0.03);
    }
    expect(parameters.reduce((sum, { mdi }) => sum + mdi, 0)).toBeCloseTo(1, 12);
    expect(parameters.reduce((sum, each) => sum + each.pedAnova, 0)).toBeCloseTo(1, 12);
    expect(first!.pearson).toBeGreaterThan(0.7);
    expect(category!.pearson).toBeNaN();
    expect(category!.eta).toBeGreaterThan(0.5);
    expect(first!.curve.mean.at(-1)! - first!.curve.mean[0]!).toBeGreaterThan(3);
    expect(child!.grid.labels.at(-1)).toBeUndefined();
    expect(child!.grid.rows.at(-1)).toBe(kind.filter((each) => each !== 'sgd').length);
  });

  it('gives the same again for the same seed', () => {
    const columns = [matters, kind].map(columnOf);
    expect(run(columns, target)).toEqual(run(columns, target));
    expect(run(columns, target, { seed: 2 }).r2).not.toBe(run(columns, target).r2);
  });

  it('says nothing where nothing can be said: one run, one target value, no parameter', () => {
    expect(run([columnOf([1])], [3])).toMatchObject({ parameters: [], r2: NaN });
    const flat = run([columnOf([1, 2, 3])], [5, 5, 5]);
    expect(flat.r2).toBeNaN();
    expect(flat.parameters[0]).toMatchObject({ mdi: NaN, permutation: { mean: NaN, low: NaN, high: NaN }, pearson: NaN });
    expect(run([], [1, 2])).toEqual({ parameters: [], skipped: [], r2: NaN, outOfBag: 0, curveRows: 2 });
    expect(run([columnOf([1, 2])], [1, 2]).parameters).toHaveLength(1);
  });

  it('takes infinity for the largest number', () => {
    const patience = Array.from({ length: 40 }, (_, row) => (row % 2 === 0 ? Infinity : row));
    const { parameters, r2 } = run(
      [columnOf(patience)],
      patience.map((value) => (value === Infinity ? 1 : 0)),
    );
    expect(r2).toBeGreaterThan(0.9);
    expect(parameters[0]!.grid.labels).toContain('Infinity');
    expect(parameters[0]!.mdi).toBe(1);
  });
});
