import type { ConfusionSums } from './confusionCells.js';

/** Figures of a whole confusion matrix; NaN where one is not defined. */
export interface ConfusionScores {
  /** Part of the rows that were right. Not defined without rows. */
  accuracy: number;
  /** Mean recall of the classes that occur. Not defined without rows. */
  balancedAccuracy: number;
  /** Cohen's kappa, −1 to 1: agreement beyond that of chance. Not defined where chance alone would always be right: one class only. */
  kappa: number;
  /** Matthews correlation coefficient, −1 to 1. Not defined where all rows are of one class, or were all taken for one. */
  mcc: number;
}

/**
 * As `sklearn.metrics` has them (accuracy_score, balanced_accuracy_score, cohen_kappa_score, matthews_corrcoef), but that a correlation of 0/0 is not defined, where scikit-learn gives 0. Kappa: J. Cohen,
 * "A coefficient of agreement for nominal scales", 1960. The coefficient for many classes: J. Gorodkin, "Comparing two K-category assignments by a K-category correlation coefficient", 2004.
 */
export function confusionScores({ total, hits, actual, predicted }: ConfusionSums): ConfusionScores {
  let [right, chance, actualSquares, predictedSquares, recalls, occurring] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < hits.length; i++) {
    const [a, p] = [actual[i]! / total, predicted[i]! / total];
    right += hits[i]!;
    chance += a * p;
    actualSquares += a * a;
    predictedSquares += p * p;
    if (actual[i]! > 0) {
      recalls += hits[i]! / actual[i]!;
      occurring++;
    }
  }
  const accuracy = right / total;
  const spread = Math.sqrt(Math.max(0, 1 - actualSquares)) * Math.sqrt(Math.max(0, 1 - predictedSquares));
  return {
    accuracy,
    balancedAccuracy: recalls / occurring,
    kappa: (accuracy - chance) / (1 - chance),
    mcc: spread > 0 ? (accuracy - chance) / spread : NaN,
  };
}
