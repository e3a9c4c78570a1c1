import { useEffect, useState } from 'react';
import { EmptyState } from '../../../charts/index.js';
import { canonicalJson, columnId, type SortKey, type TableComparison } from '../../../model/index.js';
import type { PanelViewProps } from '../../panelKind.js';
import { RowSheet } from '../RowSheet.js';
import type { TableSpec, TableState } from '../spec.js';
import { TableBar, type TableBarProps } from '../TableBar.js';
import type { GridColumn } from '../tableColumns.js';
import { TableGrid } from '../TableGrid.js';
import { useCsv } from '../useCsv.js';
import { setCompare } from './choice.js';
import { partColumn, partOf } from './columns.js';
import { CompareBar } from './CompareBar.js';
import { comparedCell } from './comparedCell.js';
import { ComparedFields } from './ComparedFields.js';
import { CompareSummary } from './CompareSummary.js';
import { PairMenu } from './PairMenu.js';
import { comparePage, comparison, shownColumns } from './plan.js';
import type { ComparedRow } from './rows.js';
import type { CompareSpec, CompareState } from './spec.js';
import type { CompareView } from './view.js';

export interface CompareDrawingProps extends PanelViewProps<TableSpec, TableState, CompareView> {
  compare: CompareSpec;
  /** The filters that hold beside the comparison's own. */
  filters: TableBarProps['filters'];
}

/** Two runs' tables joined by key: what is compared and how, how they differ in words and figures, the joined rows, and one of them in full. */
export function CompareDrawing(props: CompareDrawingProps) {
  const { spec, state, view, context, compare, filters } = props;
  useListed(props);
  const own = state.compare ?? {};
  const change = (next: Partial<CompareState>): void => fromTop(props, { compare: { ...own, ...next } });
  const asked = comparison(spec, compare, state, context);
  const csv = useCsv(
    [spec.table, view.a?.name, view.b?.name].join(' '),
    view.fileColumns,
    (offset, limit) => comparePage(asked!, spec, compare, state, context, offset, limit),
    view.readRow,
  );
  return (
    <div className="rf-table-panel">
      <TableBar
        search={state.search}
        onSearch={(search) => fromTop(props, { search })}
        filters={filters}
        csv={csv}
        total={view.total}
        compare={{ on: true, toggle: () => setCompare(props, undefined) }}
      />
      <CompareBar view={view} compare={compare} context={context} onCompare={(next) => setCompare(props, next)} />
      {view.columns.length > 0 && (
        <CompareSummary view={view} chosen={compare.keys !== undefined} show={own.show} differs={own.differs} onFilter={change} />
      )}
      <div className="rf-table-main">
        {view.columns.length > 0 ? <JoinedRows {...props} asked={asked} change={change} /> : <EmptyState>{view.empty}</EmptyState>}
      </div>
    </div>
  );
}

interface JoinedRowsProps extends CompareDrawingProps {
  asked: TableComparison | undefined;
  change: (next: Partial<CompareState>) => void;
}

/** The grid of joined rows, and beside it one of them in full where one is open. */
function JoinedRows({ spec, state, onState, view, summary, context, compare, asked, change }: JoinedRowsProps) {
  const [open, setOpen] = useState<number>();
  const { show, differs, sort = [] } = state.compare ?? {};
  const place = open === undefined || view.total === 0 ? undefined : Math.min(open, view.total - 1);
  const row = place === undefined ? undefined : view.at(place);
  return (
    <>
      <TableGrid
        view={view}
        summary={summary}
        context={context}
        lines={(spec.lines ?? 1) * (compare.layout === 'stacked' ? 2 : 1)}
        sort={view.sort}
        order={canonicalJson([asked ?? null, show ?? null, differs ?? null, sort])}
        renderMenu={(column) => {
          const { part, name } = partOf(column);
          return part === 'pair' && <PairMenu name={name} sort={sort} onSort={(next) => change({ sort: next })} />;
        }}
        onSort={(column, more) => change({ sort: sortedBy(sort, column, more) })}
        drawCell={(drawn, column, mediaOf) => comparedCell(drawn as ComparedRow, column, mediaOf)}
        onRows={(first, last) => {
          if (first !== state.first || last !== state.last) onState({ ...state, first, last });
        }}
        open={open}
        onOpen={setOpen}
      />
      {place !== undefined && (
        <RowSheet
          position={place}
          row={row}
          total={view.total}
          columns={view.columns}
          project={context.runs.project}
          onMove={setOpen}
          onClose={() => setOpen(undefined)}
        >
          {row && <ComparedFields row={row} columns={shownColumns(spec, compare, view.all)} project={context.runs.project} />}
        </RowSheet>
      )}
    </>
  );
}

type Props = CompareDrawingProps;

function fromTop({ state, onState }: Props, next: Partial<TableState>): void {
  onState({ ...state, ...next, first: 0, last: Math.max(0, state.last - state.first) });
}

/** Which runs the run set shows decides which are compared by default: once known, that is kept with what the reader chose. */
function useListed({ state, onState, view: { listed } }: Props): void {
  useEffect(() => {
    if (listed === undefined || canonicalJson(listed) === canonicalJson(state.compare?.listed ?? null)) return;
    onState({ ...state, compare: { ...state.compare, listed } });
  }, [listed, state, onState]);
}

/** A click: numbers begin with the largest, others with the first; the next turns it round, the third takes it away. The status and the place give the order of A. */
function sortedBy(sort: readonly SortKey[], { column, type, id }: GridColumn, more: boolean): SortKey[] {
  const { part, name } = partOf({ column });
  if (part === 'status' || part === 'place') return [];
  const by = part === 'pair' ? partColumn('a', name) : column;
  const known = sort.find((key) => columnId(key.column) === (part === 'pair' ? columnId(by) : id));
  const first = type !== 'number';
  const next = known === undefined ? first : known.ascending === first ? !first : undefined;
  const others = more ? sort.filter((key) => key !== known) : [];
  return next === undefined ? others : [...others, { column: by, ascending: next }];
}
