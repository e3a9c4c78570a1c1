import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useId, useMemo, useRef, useState, type MouseEvent } from 'react';
import type { RunId, RunSet } from '../model/index.js';
import { useHighlight, useLocale, useTexts, useTheme } from '../react/index.js';
import { runColor } from '../theme/index.js';
import { counted } from './counted.js';
import { gridStyle, positionOf, runOf } from './gridDom.js';
import { GroupRow } from './GroupRow.js';
import type { RunGroup } from './groupRows.js';
import type { RunGridProps } from './RunGrid.js';
import { RunMenu } from './RunMenu.js';
import { RunTableHeader } from './RunTableHeader.js';
import { useRunTableModel } from './runTableModel.js';
import { RunTableRow } from './RunTableRow.js';
import { setAllVisible, soloRun, toggleRun, visibilityOf } from './runVisibility.js';
import { dashboardTexts } from './texts.js';
import { useGroupRows } from './useGroupRows.js';
import { useListedRuns } from './useListedRuns.js';
import { useRowChoice } from './useRowChoice.js';
import { useRowHeight } from './useRowHeight.js';
import { useRowKeys } from './useRowKeys.js';
import { useRunColors } from './useRunColors.js';
import { useSelectedRuns } from './useSelectedRuns.js';

/** A line of the list: a group, or with `row` a run of one that is open. */
interface Line {
  group: RunGroup;
  row?: number;
}

/** The runs by group: a line per group, which opens to its runs. All runs of the set are read, so that the figures are exact. */
export function GroupGrid(props: RunGridProps & { catalog: NonNullable<RunGridProps['catalog']> }) {
  const { runSet, onRunSet, columns, catalog, widths, onWidths, notice, footer } = props;
  const t = useTexts(dashboardTexts);
  const locale = useLocale();
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const rowHeight = useRowHeight();
  const [highlight, setHighlight] = useHighlight();
  const [opened, toggleOpen] = useOpened();
  const list = useGroupRows(runSet, useListedRuns(runSet), columns, catalog);
  const lines = useMemo(() => linesOf(list.groups, opened), [list.groups, opened]);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    scrollPaddingEnd: rowHeight,
    overscan: 6,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  const onSort = useCallback((sort: RunSet['sort']) => onRunSet({ ...runSet, sort }), [runSet, onRunSet]);
  const { table, entries } = useRunTableModel({ rows: noRows, columns, catalog, sort: runSet.sort, onSort, widths, onWidths });
  const { selected, effect } = useSelectedRuns(runSet);
  const choice = useRowChoice();
  const isVisible = useMemo(() => visibilityOf(runSet), [runSet]);
  const colorOf = useRunColors(runSet);
  const theme = useTheme();
  const ids = useCallback((group: RunGroup): RunId[] => group.rows.map((row) => list.runAt(row).id), [list]);
  const toggleGroup = useCallback(
    (group: RunGroup) => onRunSet(setAllVisible(runSet, ids(group), !ids(group).some(isVisible))),
    [runSet, onRunSet, ids, isVisible],
  );
  const toggle = useCallback(
    (run: RunId, alone: boolean) => onRunSet(alone ? soloRun(runSet, run) : toggleRun(runSet, run)),
    [runSet, onRunSet],
  );
  const onLine = (onGroup: (group: RunGroup) => void, onRun: (run: RunId) => void) => (position: number) => {
    const line = lines[position];
    if (!line) return;
    if (line.row === undefined) onGroup(line.group);
    else onRun(list.runAt(line.row).id);
  };
  const room = (virtualizer.scrollRect?.height ?? 0) - rowHeight;
  const keys = useRowKeys({
    total: lines.length,
    perPage: Math.max(1, Math.floor(room / rowHeight)),
    reveal: (position) => virtualizer.scrollToIndex(position),
    toggle: onLine(toggleGroup, (run) => toggle(run, false)),
    solo: onLine(toggleOpen, (run) => toggle(run, true)),
    choose: onLine(() => undefined, choice.toggle),
  });
  const isGreyed = (rows: readonly number[]): boolean =>
    effect === 'grey' && selected !== undefined && !rows.some((row) => selected.has(list.runAt(row).index));
  const shown = virtualizer.getVirtualItems().flatMap(({ index, start }) => {
    const line = lines[index];
    return line ? [{ ...line, index, start }] : [];
  });
  const runRows = shown.flatMap(({ row, index }) => (row === undefined ? [] : [{ position: index, run: list.runAt(row) }]));
  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  const message = notice(list);
  const groups = list.total === undefined ? '' : t('groupCount', counted(list.groups.length, locale));
  return (
    <>
      <RunMenu runSet={runSet} onRunSet={onRunSet} choice={choice} runAt={runOf} colorOf={colorOf} rows={runRows}>
        <div
          ref={scroller}
          role="treegrid"
          aria-label={t('runsByGroup')}
          aria-rowcount={lines.length + 1}
          aria-colcount={columns.length + 2}
          aria-busy={list.status === 'loading' || list.status === 'refreshing'}
          aria-activedescendant={keys.active === undefined ? undefined : `${id}-${keys.active}`}
          tabIndex={0}
          className={message === undefined ? 'rf-runs-grid' : 'rf-runs-grid rf-no-rows'}
          style={gridStyle(headers, rowHeight)}
          onKeyDown={keys.onKeyDown}
          onPointerOver={(event: MouseEvent) => setHighlight(runOf(event.target))}
          onPointerLeave={() => setHighlight(undefined)}
          onClick={(event) => keys.setActive(positionOf(event.target))}
        >
          <RunTableHeader
            headers={headers}
            entries={entries}
            visible={groups}
            onWidth={(column, width) => onWidths({ ...widths, [column]: width })}
          />
          {message === undefined && (
            <div role="rowgroup" className="rf-runs-body" style={{ blockSize: virtualizer.getTotalSize() }}>
              {shown.map(({ group, row, index, start }) => {
                const common = { id: `${id}-${index}`, top: start, entries, active: index === keys.active };
                if (row === undefined) {
                  return (
                    <GroupRow
                      key={`group ${group.first}`}
                      {...common}
                      group={group}
                      label={list.labelOf(group)}
                      position={index}
                      color={runColor(group.first, theme)}
                      open={opened.has(group.first)}
                      visible={ids(group).some(isVisible)}
                      greyed={isGreyed(group.rows)}
                      onOpen={toggleOpen}
                      onToggle={toggleGroup}
                    />
                  );
                }
                const run = list.runAt(row);
                return (
                  <RunTableRow
                    key={run.id}
                    {...common}
                    row={{ position: index, run }}
                    color={colorOf(run)}
                    visible={isVisible(run.id)}
                    highlighted={run.id === highlight}
                    greyed={isGreyed([row])}
                    chosen={choice.runs.has(run.id)}
                    nested
                    baseline={run.id === runSet.baseline}
                    best={undefined}
                    onToggle={toggle}
                  />
                );
              })}
            </div>
          )}
        </div>
        {message}
      </RunMenu>
      {footer(list.total === undefined ? '' : t('groupsOf', { groups, runs: t('runCount', counted(list.total, locale)) }), list)}
    </>
  );
}

/** Rows come from groups here, not from the table's model. */
const noRows: never[] = [];

/** Which groups are open, by their first run, and what opens or closes one. */
function useOpened(): [ReadonlySet<number>, (group: RunGroup) => void] {
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const toggle = useCallback(({ first }: RunGroup) => {
    setOpened((old) => {
      const next = new Set(old);
      if (!next.delete(first)) next.add(first);
      return next;
    });
  }, []);
  return [opened, toggle];
}

function linesOf(groups: readonly RunGroup[], opened: ReadonlySet<number>): Line[] {
  return groups.flatMap((group): Line[] => {
    const runs = opened.has(group.first) ? group.rows.map((row): Line => ({ group, row })) : [];
    return [{ group }, ...runs];
  });
}
