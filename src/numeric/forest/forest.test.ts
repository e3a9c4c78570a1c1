import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importanceAnswers } from '../../../tests/support/importanceAnswers.js';
import { Random } from '../random.js';
import { categoryFeature, forestTable, numericFeature, type Feature, type ForestTable } from './forestTable.js';
import { growForest, outOfBag, type Forest } from './growForest.js';
import { TreeGrower, type GrownTree } from './growTree.js';
import { partialDependence } from './partialDependence.js';
import { permutationImportance } from './permutation.js';
import { leafOf, leafWith, nodeSize, type Tree } from './tree.js';

function finish<T>(work: Generator<number, T>): T {
  let last = 0;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    expect(step.value).toBeGreaterThanOrEqual(last);
    last = step.value;
  }
}

function grow(grower: TreeGrower, draws: Uint16Array): GrownTree {
  const work = grower.grow(draws);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

function predictions({ nodes, value }: Tree, { byRow, features, target }: ForestTable): number[] {
  return Array.from(target, (_, row) => value[leafOf(nodes, byRow, row * features.length)]!);
}

/** Sum of squared errors around the mean. */
function error(values: readonly number[]): number {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

/** Numbers with gaps and repeats, as they come in sweeps. */
const cell = fc.oneof(fc.constantFrom(NaN, 1, 2, 3), fc.double({ min: -5, max: 5, noNaN: true }));
const table = fc.record({ rows: fc.integer({ min: 2, max: 40 }), seed: fc.nat() }).chain(({ rows, seed }) =>
  fc.record({
    numbers: fc.array(fc.array(cell, { minLength: rows, maxLength: rows }), { minLength: 1, maxLength: 3 }),
    codes: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: rows, maxLength: rows }),
    target: fc.array(fc.integer({ min: -20, max: 20 }), { minLength: rows, maxLength: rows }),
    seed: fc.constant(seed),
  }),
);

/** Every way to divide rows by a feature, as the rows that go left. */
function divisions(feature: Feature): number[][] {
  const rows = Array.from(feature.ranks.keys());
  if (feature.kind === 'category') {
    return Array.from({ length: feature.levels }, (_, code) => rows.filter((row) => feature.ranks[row] === code));
  }
  const median = feature.distinct[feature.middle];
  const cuts = Array.from(feature.distinct, (value, rank) => {
    const next = feature.distinct[rank + 1];
    const missingLeft = next !== undefined && median! <= value;
    return rows.filter((row) => (feature.ranks[row]! < 0 ? missingLeft : feature.ranks[row]! <= rank));
  });
  return cuts;
}

describe('a tree', () => {
  it('is that of scikit-learn on weighted rows: shares, leaves, rows it did not see; also with few levels and large leaves', () => {
    const { x, y, draws, ...expected } = importanceAnswers().tree;
    const data = forestTable(
      x.map((values) => numericFeature(Float64Array.from(values))),
      Float64Array.from(y),
    );
    const full = grow(new TreeGrower(data, new Random(1)), Uint16Array.from(draws));
    const shallow = grow(new TreeGrower(data, new Random(1), { maxDepth: 3, minLeaf: 4 }), Uint16Array.from(draws));
    shallow.shares.forEach((share, i) => expect(share).toBeCloseTo(expected.shallowShares[i]!, 10));
    predictions(shallow.tree, data).forEach((value, row) => expect(value).toBeCloseTo(expected.shallowPredictions[row]!, 10));
    const seen = y.map((value, row) => [value, predictions(full.tree, data)[row]!, draws[row]!]).filter(([, , drawn]) => drawn! > 0);
    for (const [value, predicted] of seen) expect(predicted).toBeCloseTo(value!, 10);
  });

  it('divides its first node as well as any division of any feature does', () => {
    fc.assert(
      fc.property(table, ({ numbers, codes, target, seed }) => {
        const features = [
          ...numbers.map((values) => numericFeature(Float64Array.from(values))),
          categoryFeature(Int32Array.from(codes), 5),
        ];
        const data = forestTable(features, Float64Array.from(target));
        const { tree } = grow(new TreeGrower(data, new Random(seed), { maxDepth: 1 }), new Uint16Array(target.length).fill(1));
        const predicted = predictions(tree, data);
        const left = target.reduce((sum, value, row) => sum + (value - predicted[row]!) ** 2, 0);
        const best = features.flatMap(divisions).flatMap((rows) => {
          const others = target.filter((_, row) => !rows.includes(row));
          return rows.length > 0 && others.length > 0 ? [error(rows.map((row) => target[row]!)) + error(others)] : [];
        });
        expect(left).toBeCloseTo(Math.min(error(target), ...best), 6);
      }),
      { numRuns: 300 },
    );
  });

  it('credits features that say the same alike, and prefers one that is always set', () => {
    const values = Float64Array.from({ length: 60 }, (_, row) => (row * 37) % 60);
    const target = values.map((value) => value ** 2);
    const twins = forestTable([numericFeature(values), numericFeature(values.map((value) => value * 3))], target);
    const grown = grow(new TreeGrower(twins, new Random(3)), new Uint16Array(60).fill(1));
    expect(grown.shares[0]).toBeCloseTo(0.5, 2);
    const kind = values.map((value) => (value < 30 ? 0 : 1));
    const child = values.map((value) => (value < 30 ? Number.NaN : 1));
    const nested = forestTable([numericFeature(child), numericFeature(kind)], kind);
    expect([...grow(new TreeGrower(nested, new Random(3)), new Uint16Array(60).fill(1)).shares]).toEqual([0, 1]);
  });
});

function randomForest(trees: number): Forest {
  const random = new Random(11);
  const unit = (): number => random.uint32() / 2 ** 32;
  const rows = 30;
  const a = Float64Array.from({ length: rows }, unit);
  const b = Float64Array.from({ length: rows }, () => (unit() < 0.3 ? Number.NaN : Math.floor(unit() * 6)));
  const c = Int32Array.from({ length: rows }, () => random.below(4));
  const target = a.map((value, row) => 3 * value + (Number.isNaN(b[row]) ? 1 : b[row]! * 0.3) + (c[row] === 2 ? 1 : 0));
  return finish(growForest(forestTable([numericFeature(a), numericFeature(b), categoryFeature(c, 4)], target), { trees, seed: 4 }));
}

/** The mean of the trees that did not see the row, with a feature's rank replaced. */
function unseenMean({ table: { byRow }, trees, unseen }: Forest, row: number, feature: number, rank: number): number {
  const said = trees.flatMap(({ nodes, value }, t) =>
    unseen[t]![row] === 1 ? [value[leafWith(nodes, byRow, row * 3, 0, feature, rank)]!] : [],
  );
  return said.reduce((sum, value) => sum + value, 0) / said.length;
}

describe('a forest', () => {
  it('predicts rows by the trees that did not see them; its permutation importance is that of the definition', () => {
    const forest = randomForest(25);
    const known = outOfBag(forest);
    const { features, target } = forest.table;
    const rows = Array.from(target.keys());
    rows.forEach((row) => expect(known.predictions[row]).toBeCloseTo(unseenMean(forest, row, 0, features[0]!.ranks[row]!), 10));
    const squares = (said: readonly number[]): number => said.reduce((sum, value, row) => sum + (value - target[row]!) ** 2, 0);
    const spread = error([...target]);
    expect(known.r2).toBeCloseTo(1 - squares([...known.predictions]) / spread, 10);
    const loss = finish(permutationImportance(forest, known, { repeats: 3, resamples: 200, seed: 9 }));
    // The same shuffles, drawn again.
    const random = new Random(9);
    const order = Int32Array.from(rows);
    const expected = features.map(() => 0);
    for (let repeat = 0; repeat < 3; repeat++) {
      random.shuffle(order);
      features.forEach(({ ranks }, feature) => {
        const said = rows.map((row) => unseenMean(forest, row, feature, ranks[order[row]!]!));
        expected[feature]! += (known.r2 - (1 - squares(said) / spread)) / 3;
      });
    }
    loss.mean.forEach((mean, feature) => {
      expect(mean).toBeCloseTo(expected[feature]!, 10);
      expect(loss.low[feature]!).toBeLessThan(mean);
      expect(loss.high[feature]!).toBeGreaterThan(mean);
    });
  });

  it('depends on each feature as the definition says, missing values and categories too', () => {
    const forest = randomForest(10);
    const { byRow, features, target } = forest.table;
    const grids = [Int32Array.from([0, 3, 9, 20, 29]), Int32Array.from([0, 2, 4, -1]), Int32Array.from([3, 1, 0, 2])];
    const curves = finish(partialDependence(forest, grids));
    grids.forEach((grid, feature) =>
      grid.forEach((rank, place) => {
        const said = Array.from(target, (_, row) => {
          const all = forest.trees.map(({ nodes, value }) => value[leafWith(nodes, byRow, row * features.length, 0, feature, rank)]!);
          return all.reduce((sum, value) => sum + value, 0) / all.length;
        }).toSorted((x, y) => x - y);
        expect(curves[feature]!.mean[place]).toBeCloseTo(said.reduce((sum, value) => sum + value, 0) / said.length, 10);
        // 30 rows: the tenth percentile lies nine tenths of the way from the third to the fourth.
        expect(curves[feature]!.low[place]).toBeCloseTo(said[2]! + 0.9 * (said[3]! - said[2]!), 10);
        expect(curves[feature]!.high[place]).toBeCloseTo(said[26]! + 0.1 * (said[27]! - said[26]!), 10);
      }),
    );
  });

  it('depends on a feature as the tree of scikit-learn does', () => {
    const { tree, dependence } = importanceAnswers();
    const data = forestTable(
      tree.x.map((values) => numericFeature(Float64Array.from(values))),
      Float64Array.from(tree.y),
    );
    const { tree: grown } = grow(new TreeGrower(data, new Random(1), { maxDepth: 3, minLeaf: 4 }), Uint16Array.from(tree.draws));
    expect(grown.nodes.length / nodeSize).toBe(grown.value.length);
    const [first] = data.features;
    const ranks = Int32Array.from(dependence.grid, (value) => first!.ranks[tree.x[0]!.indexOf(value)]!);
    const forest: Forest = { table: data, trees: [grown], unseen: [], shares: new Float64Array() };
    const [curve] = finish(partialDependence(forest, [ranks]));
    curve!.mean.forEach((mean, place) => expect(mean).toBeCloseTo(dependence.mean[place]!, 10));
  });

  it('is the same for the same seed, and another for another', () => {
    const same = (a: Forest, b: Forest): boolean => a.trees.every(({ nodes }, t) => nodes.join() === b.trees[t]!.nodes.join());
    expect(same(randomForest(5), randomForest(5))).toBe(true);
    const { table: data } = randomForest(1);
    expect(same(finish(growForest(data, { trees: 5, seed: 1 })), finish(growForest(data, { trees: 5, seed: 2 })))).toBe(false);
  });
});
