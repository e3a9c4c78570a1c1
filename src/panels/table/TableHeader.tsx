import { ArrowDown, ArrowUp } from 'lucide-react';
import type { KeyboardEvent, MouseEvent, PointerEvent, ReactNode } from 'react';
import { useLocale, useTexts } from '../../react/index.js';
import { widthLimits } from './columnWidths.js';
import type { ColumnWindow, PlacedColumn } from './columnWindow.js';
import { measureName } from './groupColumns.js';
import { isNumeric, type GridColumn } from './tableColumns.js';
import { tableTexts } from './texts.js';
import type { ColumnModel } from './useColumnModel.js';
import type { ColumnOrder } from './view.js';

export interface TableHeaderProps {
  window: ColumnWindow;
  /** Of the rows that are shown. */
  sort: readonly ColumnOrder[];
  model: ColumnModel;
  /** What else can be done with a column, and how the rows that are shown are sorted by it: stands at the end of its heading. */
  renderMenu: (column: GridColumn, sorted: ColumnOrder | undefined) => ReactNode;
  /** The end of a change of widths. */
  onWidths: () => void;
}

/** The sticky line of headings: a click sorts, with Shift further; the end edge resizes (Alt with an arrow key too); each has a menu. */
export function TableHeader({ window, ...props }: TableHeaderProps) {
  return (
    <div role="rowgroup" className="rf-table-head">
      <div role="row" aria-rowindex={1} className="rf-table-row" style={{ inlineSize: window.width }}>
        {window.pinned.map(({ left, ...placed }) => (
          <Heading key={placed.column.id} {...props} {...placed} left={left} />
        ))}
        <span role="presentation" style={{ flex: `none`, inlineSize: window.skipped }} />
        {window.shown.map((placed) => (
          <Heading key={placed.column.id} {...props} {...placed} left={undefined} />
        ))}
      </div>
    </div>
  );
}

type HeadingProps = Omit<TableHeaderProps, 'window'> & PlacedColumn & { left: number | undefined };

function Heading({ column, index, width, left, sort, model, renderMenu, onWidths }: HeadingProps) {
  const t = useTexts(tableTexts);
  const locale = useLocale();
  const level = sort.findIndex(({ id }) => id === column.id);
  const sorted = sort[level];
  const Arrow = sorted?.desc ? ArrowDown : ArrowUp;
  const resize = (event: KeyboardEvent): void => {
    const towards = locale.dir === 'rtl' ? -1 : 1;
    const by = { ArrowLeft: -towards * widthLimits.step, ArrowRight: towards * widthLimits.step }[event.key];
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    model.setWidth(column.id, width + by);
    onWidths();
  };
  const reset = (): void => {
    model.byId(column.id)?.resetSize();
    onWidths();
  };
  return (
    <div
      role="columnheader"
      aria-colindex={index + 1}
      aria-sort={sorted ? (sorted.desc ? 'descending' : 'ascending') : 'none'}
      className={`rf-table-cell ${isNumeric(column) ? 'rf-end' : ''} ${left === undefined ? '' : 'rf-table-pinned'}`}
      style={{ inlineSize: width, insetInlineStart: left }}
    >
      <button
        type="button"
        className="rf-runs-sort"
        title={t(column.sortable === false ? 'headingFixed' : 'heading', { column: column.label })}
        onClick={(event: MouseEvent) => model.byId(column.id)?.toggleSorting(undefined, event.shiftKey)}
        onKeyDown={resize}
      >
        <HeadingText {...column} />
        {sorted && <Arrow aria-hidden size={11} />}
        {sorted && sort.length > 1 && <small>{level + 1}</small>}
      </button>
      {renderMenu(column, sorted)}
      <span
        aria-hidden
        className="rf-table-resize"
        onPointerDown={(event) => startResize(event, width, (next) => model.setWidth(column.id, next), onWidths)}
        onDoubleClick={reset}
      />
    </div>
  );
}

/** The label; a measure of a column stays in sight where its name is cut off. */
function HeadingText({ label, column, measure }: GridColumn) {
  const locale = useLocale();
  if (measure === undefined || measure === 'rows') return <bdi className="rf-ellipsis">{label}</bdi>;
  return (
    <>
      <bdi className="rf-ellipsis">{column.key}</bdi>
      <small className="rf-table-measure">{measureName(measure, locale)}</small>
    </>
  );
}

function startResize(event: PointerEvent<HTMLElement>, width: number, onWidth: (width: number) => void, onEnd: () => void): void {
  event.preventDefault();
  const handle = event.currentTarget;
  const from = event.clientX;
  const end = new AbortController();
  const towards = getComputedStyle(handle).direction === 'rtl' ? -1 : 1;
  handle.setPointerCapture(event.pointerId);
  handle.addEventListener('pointermove', (move: globalThis.PointerEvent) => onWidth(width + towards * (move.clientX - from)), {
    signal: end.signal,
  });
  const stop = (): void => {
    end.abort();
    onEnd();
  };
  for (const type of ['pointerup', 'pointercancel'] as const) handle.addEventListener(type, stop, { signal: end.signal });
}
