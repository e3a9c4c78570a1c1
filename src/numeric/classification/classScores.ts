import type { ConfusionSums } from './confusionCells.js';

/** Precision, recall and F1 of each class, 0 to 1; NaN where they are 0/0. */
export interface ClassScores {
  /** How many of those predicted were right. Not defined for a class that was never predicted. */
  precision: Float64Array;
  /** How many of those there are were found. Not defined for a class that does not occur. */
  recall: Float64Array;
  /** Harmonic mean of both, as 2 · right / (actual + predicted). Not defined for a class that neither occurs nor was predicted. */
  f1: Float64Array;
  /** How often the class occurs, as rows or the sum of their weights. */
  support: Float64Array;
}

/** The figures of each class. */
export function classScores({ hits, actual, predicted }: ConfusionSums): ClassScores {
  return {
    precision: hits.map((hit, i) => hit / predicted[i]!),
    recall: hits.map((hit, i) => hit / actual[i]!),
    f1: hits.map((hit, i) => (2 * hit) / (actual[i]! + predicted[i]!)),
    support: actual.slice(),
  };
}

/** Precision, recall and F1 over classes. */
export interface AverageScores {
  precision: number;
  recall: number;
  f1: number;
}

/** The averages, and how many classes counted as 0 in them for want of a defined figure. */
export interface ScoreAverages {
  /** Plain mean of the classes that occur or were predicted. */
  macro: AverageScores;
  /** Of all rows together: each of the three is the accuracy. */
  micro: AverageScores;
  /** Mean weighted by how often each class occurs. */
  weighted: AverageScores;
  /** Classes that were never predicted, and those that were predicted but do not occur. */
  noPrecision: number;
  noRecall: number;
}

/**
 * Averages as `sklearn.metrics.precision_recall_fscore_support` has them with `zero_division=0` and the labels that occur in either column: a precision or recall that is not defined counts as 0, in macro
 * and in weighted averages. Classes that neither occur nor were predicted are no part of them. Without rows all are NaN.
 */
export function averageScores(sums: ConfusionSums, scores: ClassScores = classScores(sums)): ScoreAverages {
  const { total, hits, actual, predicted } = sums;
  const known = Array.from(actual.keys()).filter((i) => actual[i]! + predicted[i]! > 0);
  const mean = (values: Float64Array, weights: (i: number) => number, all: number): number =>
    known.reduce((sum, i) => sum + weights(i) * (Number.isNaN(values[i]!) ? 0 : values[i]!), 0) / all;
  const over = (weights: (i: number) => number, all: number): AverageScores => ({
    precision: mean(scores.precision, weights, all),
    recall: mean(scores.recall, weights, all),
    f1: mean(scores.f1, weights, all),
  });
  const right = hits.reduce((sum, hit) => sum + hit, 0) / total;
  return {
    macro: over(() => 1, known.length),
    micro: { precision: right, recall: right, f1: right },
    weighted: over((i) => actual[i]!, total),
    noPrecision: known.filter((i) => predicted[i] === 0).length,
    noRecall: known.filter((i) => actual[i] === 0).length,
  };
}
