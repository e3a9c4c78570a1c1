import { ChevronRight } from 'lucide-react';
import type { PointerEvent, ReactNode } from 'react';
import { useTexts } from '../../react/index.js';
import { CellContent } from './CellContent.js';
import type { ColumnWindow, PlacedColumn } from './columnWindow.js';
import { isNumeric, type GridColumn } from './tableColumns.js';
import { tableTexts } from './texts.js';
import type { GridRow } from './view.js';

/** A cell that is drawn in a way of its own. */
export interface DrawnCell {
  content: ReactNode;
  className: string;
}

export interface GridRowViewProps {
  /** Of the grid: cells have ids made of it, their row and column. */
  id: string;
  position: number;
  /** Undefined while it is on its way. */
  row: GridRow | undefined;
  columns: ColumnWindow;
  /** CSS pixels. */
  top: number;
  height: number;
  lines: number;
  colorOf: (row: GridRow) => string;
  /** Draws cells otherwise than by their type. */
  drawCell?: ((row: GridRow, column: GridColumn, mediaOf: string | undefined) => DrawnCell) | undefined;
  /** Project whose media files are shown; undefined for rows beside those on screen. */
  mediaOf: string | undefined;
  /** Whether it is a group: then its first cell has a button that opens it. */
  group: boolean;
  highlighted: boolean;
  /** Whether it is shown in full. */
  open: boolean;
  activeColumn: number | undefined;
  onHighlight: (runId: string | undefined) => void;
  onOpen: () => void;
}

/** One row: its cells on screen; grey while it is on its way. */
export function GridRowView(props: GridRowViewProps) {
  const { position, row, columns, top, height, lines, highlighted, open } = props;
  const state = `${highlighted ? 'rf-highlighted' : ''} ${open ? 'rf-table-open' : ''} ${position % 2 === 1 ? 'rf-table-odd' : ''}`;
  const enter = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse') props.onHighlight(row === undefined || row.run < 0 ? undefined : row.runId);
  };
  return (
    <div
      role="row"
      aria-rowindex={position + 2}
      aria-selected={open}
      data-position={position}
      className={`rf-table-row ${state}`}
      style={{ inlineSize: columns.width, blockSize: height, transform: `translateY(${top}px)`, ['--rf-table-lines' as string]: lines }}
      onPointerEnter={enter}
      onDoubleClick={props.onOpen}
    >
      {columns.pinned.map(({ left, ...placed }) => (
        <GridCellView key={placed.column.id} {...props} {...placed} left={left} />
      ))}
      <span role="presentation" style={{ flex: 'none', inlineSize: columns.skipped }} />
      {columns.shown.map((placed) => (
        <GridCellView key={placed.column.id} {...props} {...placed} left={undefined} />
      ))}
    </div>
  );
}

function GridCellView({
  id,
  position,
  row,
  column,
  index,
  width,
  left,
  activeColumn,
  colorOf,
  drawCell,
  mediaOf,
  group,
  onOpen,
}: Omit<GridRowViewProps, 'columns'> & PlacedColumn & { left: number | undefined }) {
  const t = useTexts(tableTexts);
  const cell = row?.cells.get(column.id);
  const drawn = row && drawCell?.(row, column, mediaOf);
  const state = drawn ? drawn.className : row && cell === undefined ? 'rf-missing' : '';
  return (
    <div
      role="gridcell"
      id={`${id}-${position}-${index}`}
      aria-colindex={index + 1}
      className={`rf-table-cell ${isNumeric(column) ? 'rf-end' : ''} ${left === undefined ? '' : 'rf-table-pinned'} ${state} ${activeColumn === index ? 'rf-table-active' : ''}`}
      style={{ inlineSize: width, insetInlineStart: left }}
      title={row?.titles?.get(column.id) ?? (typeof cell === 'string' && cell.length > 12 ? cell.slice(0, 500) : undefined)}
    >
      {row && group && index === 0 && (
        <button type="button" tabIndex={-1} className="rf-icon-button rf-table-into" aria-label={t('openGroup')} onClick={onOpen}>
          <ChevronRight aria-hidden size={13} />
        </button>
      )}
      {row ? (
        (drawn?.content ?? <CellContent cell={cell} column={column} color={colorOf(row)} mediaOf={mediaOf} />)
      ) : (
        <span className="rf-bone" style={{ inlineSize: `${45 + ((position * 37 + index * 23) % 40)}%` }} />
      )}
    </div>
  );
}
