import { useMemo, useState, type ReactNode } from 'react';
import { ChartSkeleton, StaleNotice } from '../charts/index.js';
import { allRuns, columnLabel, type Column, type RunSet } from '../model/index.js';
import { useCatalog, useLocale, useTexts } from '../react/index.js';
import { useHadTexts } from '../react/inner.js';
import { textsOf, type Locale } from '../texts/index.js';
import { joined } from '../theme/index.js';
import { ColumnChooser } from './ColumnChooser.js';
import { defaultColumns } from './defaultColumns.js';
import { ErrorNotice, Notice } from './Notice.js';
import { GroupGrid } from './GroupGrid.js';
import { RunGrid, type RunListState } from './RunGrid.js';
import { hidesSome, showAll } from './runVisibility.js';
import { dashboardTexts } from './texts.js';

export interface RunTableProps {
  project: string;
  /** Which runs, in which order, and which of them panels draw. Kept by the table itself where absent. */
  runSet?: RunSet | undefined;
  onRunSet?: ((set: RunSet) => void) | undefined;
  /** Columns beside the name. Kept by the table itself where absent, and at first chosen from what the project holds. */
  columns?: readonly Column[] | undefined;
  onColumns?: ((columns: Column[]) => void) | undefined;
  /** Widths in CSS pixels by column id. Kept by the table itself where absent. */
  widths?: Readonly<Record<string, number>> | undefined;
  onWidths?: ((widths: Record<string, number>) => void) | undefined;
  /** CSS height of the whole table. Default: that of its container. */
  height?: number | string | undefined;
}

/** The runs of a project as a list that scrolls through any number of them: colour, visibility, name, chosen columns, sorting. */
export function RunTable(props: RunTableProps) {
  const { project } = props;
  const t = useTexts(dashboardTexts);
  const speaks = useHadTexts(dashboardTexts.folder);
  const locale = useLocale();
  const { catalog, error, retry } = useCatalog(project);
  const [ownSet, setOwnSet] = useState(() => allRuns(project));
  const [ownColumns, setOwnColumns] = useState<readonly Column[]>();
  const [ownWidths, setOwnWidths] = useState<Readonly<Record<string, number>>>({});
  const runSet = props.runSet ?? ownSet;
  const onRunSet = props.onRunSet ?? setOwnSet;
  const chosen = props.columns ?? ownColumns;
  const columns = useMemo(() => chosen ?? (catalog ? defaultColumns(catalog) : []), [chosen, catalog]);
  const footer = (range: string, { total, error: unread, retry: again }: RunListState): ReactNode => (
    <>
      {unread && total !== undefined && <StaleNotice error={unread} onRetry={again} />}
      <div className="rf-runs-foot">
        <ColumnChooser catalog={catalog} columns={columns} onColumns={props.onColumns ?? setOwnColumns} />
        <span className="rf-ellipsis">{t('sort', { keys: sortText(runSet, locale) })}</span>
        {hidesSome(runSet) && (
          <button type="button" className="rf-link" onClick={() => onRunSet(showAll(runSet))}>
            {t('showAll')}
          </button>
        )}
        <span className="rf-runs-range">{range}</span>
      </div>
    </>
  );
  const notice = (runs: RunListState): ReactNode => noticeFor(runs, { runSet, onRunSet, locale });
  const grid = {
    runSet,
    onRunSet,
    columns,
    widths: props.widths ?? ownWidths,
    onWidths: props.onWidths ?? setOwnWidths,
    notice,
    footer,
  };
  if (!speaks) return <ChartSkeleton />;
  if (error && !catalog) return <ErrorNotice title={t('runsOfNotRead', { project })} error={error} onRetry={retry} />;
  return (
    <div className="rf-runs" style={{ blockSize: props.height }}>
      {runSet.groupBy && catalog ? <GroupGrid {...grid} catalog={catalog} /> : <RunGrid {...grid} catalog={catalog} />}
    </div>
  );
}

function sortText({ sort }: RunSet, locale: Locale): string {
  if (sort.length === 0) return textsOf(dashboardTexts, locale)('creation');
  return joined(
    sort.map(({ column, ascending }) => `${columnLabel(column)} ${ascending ? '↑' : '↓'}`),
    locale,
  );
}

/** What stands in place of the rows. Those of the last answer stay when the next one fails. */
function noticeFor({ total, error, retry }: RunListState, { runSet, onRunSet, locale }: NoticeOptions): ReactNode {
  const t = textsOf(dashboardTexts, locale);
  if (error && total === undefined) return <ErrorNotice title={t('runsNotRead')} error={error} onRetry={retry} />;
  if (total !== 0) return undefined;
  const { filter: _filter, search: _search, ...bare } = runSet;
  if (!runSet.filter && !runSet.search) return <Notice title={t('noRuns')} text={t('runsAppear')} />;
  const text = runSet.search ? t('noneContains', { text: runSet.search }) : t('allFiltered');
  return (
    <Notice title={t('noMatch')} text={text} action={t(runSet.filter ? 'clearFilters' : 'clearSearch')} onAction={() => onRunSet(bare)} />
  );
}

interface NoticeOptions {
  runSet: RunSet;
  onRunSet: (set: RunSet) => void;
  locale: Locale;
}
