import { seeded } from './random.js';

/** Labels and scores of a classifier that is right more often than not; nearly all scores differ. The same for the same number of rows. */
export function predictionValues(rows: number): { labels: Uint8Array; scores: Float64Array } {
  const random = seeded(rows);
  const labels = new Uint8Array(rows);
  const scores = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    labels[row] = random() < 0.4 ? 1 : 0;
    const logit = 3 * (random() + random() + random() - 1.5) + 1.5 * (labels[row]! - 0.5);
    scores[row] = 1 / (1 + Math.exp(-logit));
  }
  return { labels, scores };
}
