import { useEffect, useState } from 'react';
import { EmptyState } from '../../../charts/index.js';
import { canonicalJson, type TableComparison } from '../../../model/index.js';
import type { PanelViewProps } from '../../panelKind.js';
import { NoRows } from '../NoRows.js';
import { RowSheet } from '../RowSheet.js';
import type { TableSpec, TableState } from '../spec.js';
import { TableBar, type TableBarProps } from '../TableBar.js';
import { TableGrid } from '../TableGrid.js';
import { useCsv } from '../useCsv.js';
import { setCompare, setLayout } from './choice.js';
import { partOf } from './columns.js';
import { CompareButton, type CompareButtonProps } from './CompareButton.js';
import { CompareBar } from './CompareBar.js';
import { comparedCell } from './comparedCell.js';
import { ComparedFields } from './ComparedFields.js';
import { CompareSummary } from './CompareSummary.js';
import { comparedSort, shownOrder, sortByColumns } from './order.js';
import { PairMenu } from './PairMenu.js';
import { comparePage, comparison } from './plan.js';
import type { ComparedRow } from './rows.js';
import type { CompareSpec, CompareState } from './spec.js';
import type { CompareView } from './view.js';

export interface CompareDrawingProps
  extends PanelViewProps<TableSpec, TableState, CompareView>, Pick<CompareButtonProps, 'wanted' | 'onWanted'> {
  compare: CompareSpec;
  /** The filters that hold beside the comparison's own. */
  filters: TableBarProps['filters'];
}

/** Two runs' tables joined by key: what is compared and how, how they differ in words and figures, the joined rows, and one of them in full. */
export function CompareDrawing(props: CompareDrawingProps) {
  const { spec, state, view, context, compare, filters, wanted, onWanted } = props;
  useListed(props);
  const own = state.compare ?? {};
  const change = (next: Partial<CompareState>): void => fromTop(props, { compare: { ...own, ...next } });
  const asked = comparison(spec, compare, state, context);
  const csv = useCsv({
    name: [spec.table, view.a?.name, view.b?.name].join(' '),
    columns: view.fileColumns,
    planAt: (offset, limit) => comparePage(asked!, spec, compare, state, context, offset, limit),
    read: (frame, row, position) => view.readRow(frame, row, position, view.fileColumns),
  });
  return (
    <div className="rf-table-panel" style={{ ['--rf-compare-lines' as string]: spec.lines ?? 1 }}>
      <TableBar search={state.search} onSearch={(search) => fromTop(props, { search })} filters={filters} csv={csv} total={view.total}>
        <CompareButton on wanted={wanted} onWanted={onWanted} onToggle={() => setCompare(props, undefined)} />
      </TableBar>
      <CompareBar
        {...{ view, compare, context }}
        onCompare={(next) => setCompare(props, next)}
        onLayout={(layout) => setLayout(props, compare, layout)}
      />
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
        sort={shownOrder(comparedSort(sort), compare.layout)}
        onSort={(next) => change({ sort: sortByColumns(next, view.columns, sort) })}
        order={canonicalJson([asked ?? null, show ?? null, differs ?? null, sort])}
        start={0}
        ready={!view.stale}
        columnOrder={view.columns.map(({ id }) => id)}
        widths={undefined}
        edits={undefined}
        renderMenu={({ column }) => {
          const { part, name } = partOf(column);
          return part === 'pair' && <PairMenu name={name} sort={sort} onSort={(next) => change({ sort: next })} />;
        }}
        drawCell={(drawn, column, mediaOf) => comparedCell(drawn as ComparedRow, column, mediaOf)}
        onRows={(first, last) => {
          if (first !== state.first || last !== state.last) onState({ ...state, first, last });
        }}
        open={open}
        onOpen={setOpen}
      />
      <NoRows reason={view.empty} />
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
          {row && <ComparedFields row={row} columns={view.shown} project={context.runs.project} />}
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
