import { describe, expect, test } from 'vitest';
import type { JoinRule } from '../inputOptions.js';
import { joinArrays } from './joinArrays.js';

/** Tables as `path: columns`, of arrays given as `path` or `path*rows`. */
function tables(arrays: readonly string[], rule: JoinRule = 'names'): string[] {
  const files = arrays.map((array) => ({ path: `${array.split('*')[0]!}.npy`, rows: Number(array.split('*')[1] ?? 10) }));
  return joinArrays(files, rule).map(({ path, members }) => `${path.replace(/\.npy$/, '')}: ${members.map(({ name }) => name).join(', ')}`);
}

describe('by names', () => {
  test('names that begin alike, over the folders; numbers alone keep apart', () => {
    const arrays = [
      'd/pred/cifar100_test_pyx_argmax',
      'd/pred/cifar10_test_pyx_argmax',
      'd/prob/cifar10_test_pyx',
      'd/true/cifar100_test_labels',
      'd/true/cifar10_test_labels',
    ];
    expect(tables(arrays)).toEqual(['d/cifar100_test: pyx_argmax, labels', 'd/cifar10_test: pyx_argmax, pyx, labels']);
    expect(tables(arrays.slice(3))).toEqual([
      'd/true/cifar100_test_labels: cifar100_test_labels',
      'd/true/cifar10_test_labels: cifar10_test_labels',
    ]);
  });

  test('never arrays of different length', () => {
    expect(tables(['d/set_labels*10', 'd/set_scores*11'])).toEqual(['d/set_labels: set_labels', 'd/set_scores: set_scores']);
  });

  test('single letters name nothing, and what stands for itself joins its folder', () => {
    expect(tables(['d/y_true', 'd/y_pred', 'd/scores'])).toEqual(['d: scores, y_pred, y_true']);
    expect(tables(['d/alexnet', 'd/pnasnet_large_tf'])).toEqual(['d: alexnet, pnasnet_large_tf']);
    expect(tables(['d/X_train*9', 'd/X_test*5', 'd/y_train*9', 'd/y_test*5'])).toEqual([
      'd/train: X_train, y_train',
      'd/test: X_test, y_test',
    ]);
  });

  test('folds and data sets stay apart', () => {
    expect(tables(['d/fold0_pred', 'd/fold0_true', 'd/fold1_pred', 'd/fold1_true'])).toEqual([
      'd/fold0: pred, true',
      'd/fold1: pred, true',
    ]);
    expect(tables(['d/pred_fold0', 'd/true_fold0', 'd/pred_fold1', 'd/true_fold1'])).toEqual([
      'd/fold0: pred_fold0, true_fold0',
      'd/fold1: pred_fold1, true_fold1',
    ]);
    expect(tables(['d/a_set_pred', 'd/a_set_true', 'd/bird_set_pred', 'd/bird_set_true'])).toEqual([
      'd/a_set: pred, true',
      'd/bird_set: pred, true',
    ]);
  });

  test('folders with the same names stay apart', () => {
    expect(tables(['d/run1/pred', 'd/run1/true', 'd/run2/pred', 'd/run2/true'])).toEqual(['d/run1: pred, true', 'd/run2: pred, true']);
    expect(tables(['d/a/p/set_pred', 'd/a/t/set_true', 'd/b/p/set_pred', 'd/b/t/set_true'])).toEqual([
      'd/a/set: pred, true',
      'd/b/set: pred, true',
    ]);
  });
});

test('as the user says', () => {
  const arrays = ['d/a/x_pred', 'd/a/y_pred', 'd/b/x_pred*7', 'd/b/z'];
  expect(tables(arrays, 'none')).toHaveLength(4);
  expect(tables(arrays, 'folder')).toEqual(['d/a/pred: x_pred, y_pred', 'd/b/z: z', 'd/b/x_pred: x_pred']);
  expect(tables(arrays, 'all')).toEqual(['d: x_pred, y_pred, z', 'd/b/x_pred: x_pred']);
  expect(tables(['d/a/x', 'd/b/x'], 'all')).toEqual(['d: a/x, b/x']);
});
