import { makeRun } from '../../tests/support/makeRun.js';
import { tableOf, type TableCell } from '../../tests/support/tableOf.js';
import type { LoggedTable, ProjectData } from '../../src/model/index.js';

/** A choice that is the same each time: the additive recurrence of the golden ratio. */
const spread = (i: number, by = 0.6180339887): number => (0.5 + i * by) % 1;

export interface PredictionsOptions {
  classes: readonly string[];
  rows: number;
  /** Part of the rows that are right. Default 0.8. */
  accuracy?: number;
  /** How often one of the next few classes is taken, of all that are wrong. Default 0.7. */
  near?: number;
}

/** Rows of made-up predictions, in which classes are taken most often for those beside them. */
export function predictionRows({ classes, rows, accuracy = 0.8, near = 0.7 }: PredictionsOptions, shift = 0): Record<string, TableCell>[] {
  const n = classes.length;
  return Array.from({ length: rows }, (_, i) => {
    const actual = Math.floor(spread(i) ** 1.3 * n);
    const right = spread(i + shift, 0.7548776662) < accuracy;
    const beside = spread(i, 0.569840291) < near;
    const away = beside ? 1 + Math.floor(spread(i, 0.4142135) * 3) : 1 + Math.floor(spread(i, 0.7320508) * n);
    const predicted = right ? actual : (actual + away) % n;
    return { id: i, y_true: classes[actual], y_pred: classes[predicted], text: `example ${i}` };
  });
}

/** A project whose runs logged the table `predictions`. */
export function predictionsProject(tables: readonly LoggedTable[], runs = 1): ProjectData {
  const made = Array.from({ length: runs }, (_, i) => makeRun(`r${i}`, { name: `run ${i}`, createdAt: i }));
  return { id: 'synthetic', name: 'synthetic', runs: made, tables: [...tables], parameters: [], warnings: [] };
}

/** One run's table. */
export function predictionsTable(options: PredictionsOptions, run = 0, step?: number): LoggedTable {
  return tableOf('predictions', predictionRows(options, run * 17 + (step ?? 0)), { runId: `r${run}`, step });
}
