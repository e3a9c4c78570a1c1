import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTexts } from '../../react/index.js';
import { fullText } from './cellText.js';
import type { GridColumn } from './tableColumns.js';
import { SheetMedia } from './SheetMedia.js';
import { tableTexts } from './texts.js';
import type { Cell, GridRow } from './view.js';

export interface RowSheetProps {
  /** 0-based among the rows that match. */
  position: number;
  /** Undefined while it is on its way. */
  row: GridRow | undefined;
  total: number;
  columns: readonly GridColumn[];
  /** Project whose media files are shown. */
  project: string;
  onMove: (position: number) => void;
  onClose: () => void;
  /** In place of the row's cells. */
  children?: ReactNode;
}

/** One row in full beside the grid: every cell with all its digits and lines. Arrow keys go to the next and the previous, Escape closes. */
export function RowSheet({ position, row, total, columns, project, onMove, onClose, children }: RowSheetProps) {
  const t = useTexts(tableTexts);
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => sheet.current?.focus(), []);
  const move = (by: -1 | 1): void => onMove(Math.max(0, Math.min(total - 1, position + by)));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'ArrowDown' && event.target === event.currentTarget) move(1);
    else if (event.key === 'ArrowUp' && event.target === event.currentTarget) move(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const label = t('rowOf', { row: position + 1, all: total });
  return (
    <div ref={sheet} role="dialog" aria-label={label} tabIndex={-1} className="rf-table-sheet" onKeyDown={onKeyDown}>
      <div className="rf-table-sheet-head">
        <strong>{label}</strong>
        <button type="button" className="rf-icon-button" aria-label={t('previousRow')} disabled={position === 0} onClick={() => move(-1)}>
          <ChevronUp aria-hidden size={14} />
        </button>
        <button type="button" className="rf-icon-button" aria-label={t('nextRow')} disabled={position >= total - 1} onClick={() => move(1)}>
          <ChevronDown aria-hidden size={14} />
        </button>
        <button type="button" className="rf-icon-button" aria-label={t('close')} onClick={onClose}>
          <X aria-hidden size={14} />
        </button>
      </div>
      {row ? (
        <Cells>{children ?? <Fields row={row} columns={columns} project={project} />}</Cells>
      ) : (
        <p className="rf-muted">{t('onItsWay')}</p>
      )}
    </div>
  );
}

/** In the tab order, so that keys can scroll it. */
const scrollable = { role: 'region', tabIndex: 0 } as const;

function Cells({ children }: { children: ReactNode }) {
  const t = useTexts(tableTexts);
  return (
    <div className="rf-table-sheet-cells" aria-label={t('cells')} {...scrollable}>
      {children}
    </div>
  );
}

function Fields({ row, columns, project }: { row: GridRow; columns: readonly GridColumn[]; project: string }) {
  return (
    <dl>
      {columns.map((column) => {
        const cell = row.cells.get(column.id);
        return (
          <div key={column.id}>
            <dt>
              <bdi>{column.label}</bdi>
            </dt>
            <dd dir="auto">
              <SheetCell cell={cell} column={column} project={project} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** A cell in full. */
export function SheetCell({ cell, column, project }: { cell: Cell; column: GridColumn; project: string }) {
  const t = useTexts(tableTexts);
  if (cell === undefined) return <span className="rf-muted">{t('missing')}</span>;
  if (column.type === 'media' && typeof cell === 'string') return <SheetMedia project={project} path={cell} label={column.label} />;
  return prettied(fullText(cell, column), column);
}

/** JSON by lines; what is none as it is. */
function prettied(text: string, { type }: GridColumn): string {
  if (type !== 'json') return text;
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
