import type { LoggedColumn, LoggedTable } from '../../src/model/index.js';

const classes = ['cat', 'dog', 'bird', 'fish'];

/** Tables as loggers write them for confusion matrices and curves, made of mathematical functions; nothing was evaluated. */
export function evaluationTables(): LoggedTable[] {
  const cells = classes.flatMap((_, actual) => classes.map((__, predicted) => [actual, predicted] as const));
  const points = classes.flatMap((_, k) => Array.from({ length: 21 }, (__, i) => [k, i / 20] as const));
  const bend = (k: number): number => 0.15 + 0.12 * k;
  return [
    table('confusion', [
      texts(
        'Actual',
        cells.map(([actual]) => actual),
      ),
      texts(
        'Predicted',
        cells.map(([, predicted]) => predicted),
      ),
      numbers(
        'nPredictions',
        cells.map(([a, b]) => (a === b ? 180 - 12 * a : Math.round(30 / (1 + Math.abs(a - b))))),
      ),
    ]),
    table('roc', [
      texts(
        'class',
        points.map(([k]) => k),
      ),
      numbers(
        'fpr',
        points.map(([, x]) => x),
      ),
      numbers(
        'tpr',
        points.map(([k, x]) => x ** bend(k)),
      ),
    ]),
    table('pr', [
      texts(
        'class',
        points.map(([k]) => k),
      ),
      numbers(
        'recall',
        points.map(([, x]) => x),
      ),
      numbers(
        'precision',
        points.map(([k, x]) => 1 - (0.3 + 0.15 * k) * x ** 3),
      ),
    ]),
  ];
}

function table(key: string, columns: LoggedColumn[]): LoggedTable {
  const [first] = columns;
  const rows = first && 'codes' in first.column ? first.column.codes.length : 0;
  return { key, rows, columns, runId: 'run-000000', step: 100 };
}

function texts(name: string, codes: readonly number[]): LoggedColumn {
  return { name, column: { type: 'string', codes: Int32Array.from(codes), dictionary: classes } };
}

function numbers(name: string, values: readonly number[]): LoggedColumn {
  return { name, column: { type: 'number', values: Float64Array.from(values), valid: new Uint8Array(values.length).fill(1) } };
}
