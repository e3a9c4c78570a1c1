import type { Catalog } from '../model/index.js';
import { useLocale, useTexts } from '../react/index.js';
import { textsOf, type Locale } from '../texts/index.js';
import { joined } from '../theme/index.js';
import { Notice } from './Notice.js';
import { dashboardTexts } from './texts.js';

/** What stands in place of panels where no run has a metric: what the project holds instead. */
export function NothingLogged({ catalog }: { catalog: Catalog }) {
  const t = useTexts(dashboardTexts);
  const locale = useLocale();
  const { runs, tables } = catalog;
  const title = t(runs === 0 ? 'projectEmpty' : 'nothingToPlot');
  if (tables.length > 0) return <Notice title={title} text={tablesText(catalog, locale)} />;
  return <Notice title={title} text={runs === 0 ? t('importSome') : t('noneLogged', { count: runs })} />;
}

/** Names of tables in the sentence; more are counted. */
const mostNames = 5;

function tablesText({ tables }: Catalog, locale: Locale): string {
  const t = textsOf(dashboardTexts, locale);
  const keys = [...new Set(tables.map(({ key }) => key))];
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const others = keys.length - mostNames;
  const first = joined(keys.slice(0, mostNames), locale);
  const names = others > 0 ? t('namesAndMore', { names: first, count: others }) : first;
  return t('hasTables', { count: tables.length, rows: t('rows', { count: rows }), names });
}
