import type { Catalog } from '../../model/index.js';
import { formatStep } from '../../theme/index.js';
import { tableColumns, tableKeys } from './guessColumns.js';
import type { MatrixSet } from './matrixSet.js';
import { isComplete } from './plan.js';
import type { ConfusionMatrixSpec } from './spec.js';

/** Names of what there is, which are listed at most. */
const listed = 6;

/** Why there is nothing to draw; undefined where there is something. */
export function emptyReason(
  { classes, matrices }: MatrixSet,
  spec: ConfusionMatrixSpec,
  mode: 'one' | 'many' | 'difference',
  catalog: Catalog | undefined,
): string | undefined {
  const { table } = spec;
  const keys = tableKeys(catalog);
  if (catalog && keys.length === 0) return 'No run of this project has logged a table.';
  if (table === undefined) return `Choose a table in the settings. ${thereIs(keys)}`;
  if (catalog && !keys.includes(table)) return `No run has logged a table “${table}”. ${thereIs(keys)}`;
  if (!isComplete(spec))
    return `Choose the columns of actual and predicted classes in the settings. ${thereIs(tableColumns(catalog, table).map(({ name }) => name))}`;
  const rows = matrices.reduce((sum, { facts }) => sum + facts.rows, 0);
  if (rows === 0)
    return `No run of this set has rows in the table “${table}”${typeof spec.step === 'number' ? ` at step ${formatStep(spec.step)}` : ''}.`;
  if (classes.length === 0)
    return `None of ${formatStep(rows)} rows of “${table}” has an actual class, a predicted class and a proper weight.`;
  if (mode === 'difference' && matrices.length < 2) return `A difference needs two runs with the table “${table}”: this set has one.`;
  return undefined;
}

function thereIs(names: readonly string[]): string {
  if (names.length === 0) return '';
  const more = names.length > listed ? ` and ${formatStep(names.length - listed)} more` : '';
  return `There is ${names
    .slice(0, listed)
    .map((name) => `“${name}”`)
    .join(', ')}${more}.`;
}
