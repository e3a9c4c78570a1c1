import { useCallback, useId, useMemo, useRef, type MouseEvent, type ReactNode } from 'react';
import { columnId, type Catalog, type Column, type RunId, type RunSet } from '../model/index.js';
import { useHighlight, useLocale, useTexts } from '../react/index.js';
import { textsOf, type Locale } from '../texts/index.js';
import { isNumeric } from './cells.js';
import { likelyGoal, type ColumnEntry } from '../panels/index.js';
import { gridStyle, positionOf, runOf } from './gridDom.js';
import { RunMenu } from './RunMenu.js';
import { RunTableHeader } from './RunTableHeader.js';
import { useRunTableModel } from './runTableModel.js';
import { RunTableRow } from './RunTableRow.js';
import { soloRun, toggleRun, visibilityOf } from './runVisibility.js';
import { dashboardTexts } from './texts.js';
import { useRowChoice } from './useRowChoice.js';
import { useRowHeight } from './useRowHeight.js';
import { useRowKeys } from './useRowKeys.js';
import { useRunColors } from './useRunColors.js';
import { useListedRuns } from './useListedRuns.js';
import type { RunRows } from './useRunRows.js';
import { useSelectedRuns } from './useSelectedRuns.js';
import { useRunWindow, type RunWindow } from './useRunWindow.js';
import { useVisibleText } from './useVisibleText.js';

/** What is known of a list as a whole. */
export type RunListState = Pick<RunRows, 'total' | 'status' | 'error' | 'retry'>;

export interface RunGridProps {
  runSet: RunSet;
  onRunSet: (set: RunSet) => void;
  columns: readonly Column[];
  catalog: Catalog | undefined;
  widths: Readonly<Record<string, number>>;
  onWidths: (widths: Record<string, number>) => void;
  /** What stands in place of the rows: an empty list, a failure; undefined where there are rows. */
  notice: (list: RunListState) => ReactNode;
  /** What stands below the rows, given what is on screen: `1–26 of 48`. */
  footer: (range: string, list: RunListState) => ReactNode;
}

/** The scrolling grid of runs: only rows on screen exist, and only their pages are asked for. */
export function RunGrid({ runSet, onRunSet, columns, catalog, widths, onWidths, notice, footer }: RunGridProps) {
  const t = useTexts(dashboardTexts);
  const locale = useLocale();
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const rowHeight = useRowHeight();
  const [highlight, setHighlight] = useHighlight();
  const runs = useRunWindow(scroller, useListedRuns(runSet), columns, rowHeight);
  const { selected, effect } = useSelectedRuns(runSet);
  const choice = useRowChoice();
  const visible = useVisibleText(runSet, runs.total);
  const onSort = useCallback((sort: RunSet['sort']) => onRunSet({ ...runSet, sort }), [runSet, onRunSet]);
  const { table, entries } = useRunTableModel({ rows: runs.rows, columns, catalog, sort: runSet.sort, onSort, widths, onWidths });
  const toggle = useCallback(
    (run: RunId, alone: boolean) => onRunSet(alone ? soloRun(runSet, run) : toggleRun(runSet, run)),
    [runSet, onRunSet],
  );
  const onRow = (act: (run: RunId) => void) => (position: number) => {
    const run = runs.at(position);
    if (run) act(run.id);
  };
  const keys = useRowKeys({
    total: runs.total ?? 0,
    perPage: runs.perPage,
    reveal: (position) => {
      runs.reveal(position);
      onRow(setHighlight)(position);
    },
    toggle: onRow((run) => toggle(run, false)),
    solo: onRow((run) => toggle(run, true)),
    choose: onRow(choice.toggle),
  });
  const isVisible = useMemo(() => visibilityOf(runSet), [runSet]);
  const colorOf = useRunColors(runSet);
  const best = bestColumn(runSet, entries, catalog);
  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  const hover = (event: MouseEvent): void => setHighlight(runOf(event.target));
  const message = notice(runs);
  const active = keys.active === undefined ? undefined : runs.at(keys.active);
  return (
    <>
      <RunMenu
        runSet={runSet}
        onRunSet={onRunSet}
        choice={choice}
        runAt={(target) => runOf(target) ?? active?.id}
        colorOf={colorOf}
        rows={runs.rows}
      >
        <div
          ref={scroller}
          role="grid"
          aria-label={t('runs')}
          aria-rowcount={(runs.total ?? 0) + 1}
          aria-colcount={columns.length + 2}
          aria-busy={runs.status === 'loading' || runs.status === 'refreshing'}
          aria-activedescendant={keys.active === undefined ? undefined : `${id}-${keys.active}`}
          tabIndex={0}
          className={message === undefined ? 'rf-runs-grid' : 'rf-runs-grid rf-no-rows'}
          style={gridStyle(headers, rowHeight)}
          onKeyDown={keys.onKeyDown}
          onPointerOver={hover}
          onPointerLeave={() => setHighlight(undefined)}
          onClick={(event) => {
            keys.setActive(positionOf(event.target));
            const run = runOf(event.target);
            if (run !== undefined && (event.ctrlKey || event.metaKey)) choice.toggle(run);
          }}
        >
          <RunTableHeader
            headers={headers}
            entries={entries}
            visible={visible}
            onWidth={(column, width) => onWidths({ ...widths, [column]: width })}
          />
          {message === undefined && (
            <div role="rowgroup" className="rf-runs-body" style={{ blockSize: runs.height }}>
              {table.getRowModel().rows.map(({ original: row }, i) => (
                <RunTableRow
                  key={row.position}
                  row={row}
                  id={`${id}-${row.position}`}
                  top={runs.tops[i] ?? 0}
                  entries={entries}
                  color={row.run && colorOf(row.run)}
                  visible={row.run === undefined || isVisible(row.run.id)}
                  highlighted={row.run !== undefined && row.run.id === highlight}
                  greyed={effect === 'grey' && row.run !== undefined && selected?.has(row.run.index) === false}
                  chosen={row.run !== undefined && choice.runs.has(row.run.id)}
                  baseline={row.run !== undefined && row.run.id === runSet.baseline}
                  active={row.position === keys.active}
                  best={row.position === 0 ? best : undefined}
                  onToggle={toggle}
                />
              ))}
            </div>
          )}
        </div>
        {message}
      </RunMenu>
      {footer(rangeText(runs, locale), runs)}
    </>
  );
}

function rangeText({ range, total }: RunWindow, locale: Locale): string {
  return total ? textsOf(dashboardTexts, locale)('range', { first: range.first, last: range.last, total }) : '';
}

/** Id of the measured column whose best value stands first, because the list is sorted by it in that direction. */
function bestColumn({ sort }: RunSet, entries: readonly ColumnEntry[], catalog: Catalog | undefined): string | undefined {
  const [first] = sort;
  if (!first || first.column.from === 'run' || first.column.from === 'config') return undefined;
  const { key } = first.column;
  const id = columnId(first.column);
  const entry = entries.find(({ column }) => columnId(column) === id);
  const goal = likelyGoal(key, catalog?.metrics.find((metric) => metric.key === key)?.goal);
  return entry && isNumeric(entry) && goal === (first.ascending ? 'minimize' : 'maximize') ? id : undefined;
}
