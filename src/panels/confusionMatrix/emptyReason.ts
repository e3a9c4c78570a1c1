import type { Catalog } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatStep, joined } from '../../theme/index.js';
import { tableColumns, tableKeys } from './guessColumns.js';
import type { MatrixSet } from './matrixSet.js';
import { isComplete } from './plan.js';
import type { ConfusionMatrixSpec } from './spec.js';
import { confusionMatrixTexts } from './texts.js';

/** Names of what there is, which are listed at most. */
const listed = 6;

/** Why there is nothing to draw; undefined where there is something. */
export function emptyReason(
  { classes, matrices }: MatrixSet,
  spec: ConfusionMatrixSpec,
  mode: 'one' | 'many' | 'difference',
  catalog: Catalog | undefined,
  locale?: Locale,
): string | undefined {
  const t = textsOf(confusionMatrixTexts, locale);
  const withNames = (before: string, names: readonly string[]): string =>
    names.length === 0 ? before : t('following', { before, after: thereIs(names, locale) });
  const { table } = spec;
  const keys = tableKeys(catalog);
  if (catalog && keys.length === 0) return t('noTables');
  if (table === undefined) return withNames(t('chooseTable'), keys);
  if (catalog && !keys.includes(table)) return withNames(t('notLogged', { table }), keys);
  if (!isComplete(spec))
    return withNames(
      t('chooseColumns'),
      tableColumns(catalog, table).map(({ name }) => name),
    );
  const rows = matrices.reduce((sum, { facts }) => sum + facts.rows, 0);
  if (rows === 0)
    return typeof spec.step === 'number' ? t('noRowsAt', { table, step: formatStep(spec.step, locale) }) : t('noRows', { table });
  if (classes.length === 0) return t('noneProper', { count: rows, table });
  if (mode === 'difference' && matrices.length < 2) return t('needsTwoRuns', { table });
  return undefined;
}

function thereIs(all: readonly string[], locale: Locale | undefined): string {
  const t = textsOf(confusionMatrixTexts, locale);
  const names = joined(
    all.slice(0, listed).map((name) => t('quoted', { name })),
    locale,
  );
  const count = all.length - listed;
  return count > 0 ? t('thereIsMore', { names, count }) : t('thereIs', { names });
}
