import type { RunSet } from '../../model/index.js';
import { useHighlight } from '../../react/index.js';
import { runColor, type PaletteTheme } from '../../theme/index.js';
import type { PanelContext } from '../panelKind.js';
import { GridRowView, type GridRowViewProps } from './GridRowView.js';
import type { GridCell } from './useGridKeys.js';
import type { useGridWindow } from './useGridWindow.js';
import type { GridRow, TableView } from './view.js';

export interface GridBodyProps extends Pick<GridRowViewProps, 'id' | 'lines' | 'drawCell'> {
  view: TableView;
  context: PanelContext;
  window: ReturnType<typeof useGridWindow>;
  active: GridCell | undefined;
  /** Place of the row that is shown in full beside the grid. */
  open: number | undefined;
  onOpen: (position: number) => void;
}

/** The rows on screen. */
export function GridBody({ view, context, window, active, open, onOpen, ...shared }: GridBodyProps) {
  const { rows, columns, rowHeight, isOnScreen } = window;
  const [highlight, setHighlight] = useHighlight();
  const byRun = highlight !== undefined && view.columns.some(({ type }) => type === 'run');
  const colorOf = colors(context.runs, context.theme);
  return (
    <div role="rowgroup" className="rf-table-body" style={{ blockSize: rows.height, inlineSize: columns.width }}>
      {Array.from({ length: Math.max(0, rows.last - rows.first + 1) }, (_, i) => rows.first + i).map((position) => (
        <GridRowView
          key={position}
          {...shared}
          position={position}
          row={view.at(position)}
          columns={columns}
          top={rows.topOf(position)}
          height={rowHeight}
          colorOf={colorOf}
          mediaOf={isOnScreen(position) ? context.runs.project : undefined}
          group={view.grouped !== undefined}
          highlighted={byRun && view.at(position)?.runId === highlight}
          open={position === open}
          activeColumn={active?.row === position ? active.column : undefined}
          onHighlight={setHighlight}
          onOpen={() => onOpen(position)}
        />
      ))}
    </div>
  );
}

function colors(runs: RunSet, theme: PaletteTheme): (row: GridRow) => string {
  return ({ run, runId }) => runs.colors[runId] ?? runColor(Math.max(0, run), theme);
}
