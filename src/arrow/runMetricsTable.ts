import { float64Data, int32Data } from './arrowData.js';
import { encodeStream, type ArrowColumn } from './encodeStream.js';
import type { PointStats } from './pointStats.js';

const integers = ['run', 'metric', 'n', 'nan', 'pos_inf', 'neg_inf'] as const;
const floats = ['first', 'last', 'first_step', 'last_step'] as const;
const nullable = ['min', 'argmin', 'max', 'argmax', 'mean'] as const;

/** Columns of `run_metrics.arrow` in file order. */
export const runMetricsColumns = ['run', 'metric', 'n', ...floats, ...nullable, 'nan', 'pos_inf', 'neg_inf'] as const;
export type RunMetricsColumn = (typeof runMetricsColumns)[number];
/** Those which are null where the run has no finite value of the metric. */
export const nullableRunMetrics: ReadonlySet<RunMetricsColumn> = new Set(nullable);
/** Those which are int32; the others are float64. */
export const integerRunMetrics: ReadonlySet<RunMetricsColumn> = new Set(integers);

type Row = Record<RunMetricsColumn, number>;

/** Collects the rows of `run_metrics.arrow`, which are sorted by metric, then run: the order in which they are to be added. */
export class RunMetricsTable {
  readonly #rows: Row[] = [];

  get rows(): number {
    return this.#rows.length;
  }

  add(run: number, metric: number, stats: PointStats): void {
    const { min, argmin, max, argmax, mean } = stats.finite ?? { min: NaN, argmin: NaN, max: NaN, argmax: NaN, mean: NaN };
    const { n, first, last, firstStep, lastStep, nan, posInf, negInf } = stats;
    const ends = { first, last, first_step: firstStep, last_step: lastStep };
    this.#rows.push({ run, metric, n, ...ends, min, argmin, max, argmax, mean, nan, pos_inf: posInf, neg_inf: negInf });
  }

  encode(): Uint8Array {
    const valid = Uint8Array.from(this.#rows, ({ argmin }) => (Number.isNaN(argmin) ? 0 : 1));
    const column = (name: RunMetricsColumn): ArrowColumn => {
      if (integerRunMetrics.has(name)) return { name, data: int32Data(Int32Array.from(this.#rows, (row) => row[name])), nullable: false };
      const isNullable = nullableRunMetrics.has(name);
      const values = Float64Array.from(this.#rows, (row) => row[name]);
      return { name, data: float64Data(values, isNullable ? valid : undefined), nullable: isNullable };
    };
    return encodeStream(runMetricsColumns.map(column));
  }
}
