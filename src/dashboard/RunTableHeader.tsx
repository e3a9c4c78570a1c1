import { ArrowDown, ArrowUp } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { columnId, columnLabel } from '../model/index.js';
import { isNumeric } from './cells.js';
import type { ColumnEntry } from '../panels/index.js';
import { useLocale, useTexts } from '../react/index.js';
import { textsOf, type Locale } from '../texts/index.js';
import { fromText } from './fromText.js';
import { nameEntry, type RunTableHeaderCell } from './runTableModel.js';
import { dashboardTexts } from './texts.js';

export interface RunTableHeaderProps {
  headers: readonly RunTableHeaderCell[];
  entries: readonly ColumnEntry[];
  /** "48 of 61 visible": said after the heading of the name column. */
  visible: string;
  onWidth: (columnId: string, width: number) => void;
}

const ariaSort = { asc: 'ascending', desc: 'descending' } as const;

/** The sticky line of column headings: click sorts, drag on the start edge (or Alt with an arrow key) resizes. */
export function RunTableHeader({ headers, entries, visible, onWidth }: RunTableHeaderProps) {
  const t = useTexts(dashboardTexts);
  return (
    <div role="rowgroup" className="rf-runs-head">
      <div role="row" aria-rowindex={1} className="rf-runs-row">
        <div role="columnheader" aria-colindex={1} className="rf-runs-cell rf-runs-eye">
          <span className="rf-visually-hidden">{t('visibility')}</span>
        </div>
        {headers.map((header, i) => (
          <HeaderCell
            key={header.id}
            header={header}
            index={i}
            entry={entries.find(({ column }) => columnId(column) === header.id) ?? nameEntry}
            note={i === 0 ? visible : undefined}
            onWidth={onWidth}
          />
        ))}
      </div>
    </div>
  );
}

interface HeaderCellProps extends Pick<RunTableHeaderProps, 'onWidth'> {
  header: RunTableHeaderCell;
  index: number;
  entry: ColumnEntry;
  note: string | undefined;
}

function HeaderCell({ header, index, entry, note, onWidth }: HeaderCellProps) {
  const t = useTexts(dashboardTexts);
  const locale = useLocale();
  const { column } = header;
  const sorted = column.getIsSorted();
  const resizable = index > 0;
  const label = index === 0 ? t('name') : headingOf(columnLabel(entry.column));
  const resize = (event: KeyboardEvent): void => {
    const towardsStart = { ArrowLeft: 12, ArrowRight: -12 }[event.key];
    if (!event.altKey || towardsStart === undefined || !resizable) return;
    const by = locale.dir === 'rtl' ? -towardsStart : towardsStart;
    event.preventDefault();
    onWidth(header.id, Math.min(480, Math.max(44, header.getSize() + by)));
  };
  return (
    <div
      role="columnheader"
      aria-colindex={index + 2}
      aria-sort={sorted ? ariaSort[sorted] : 'none'}
      className={`rf-runs-cell ${index === 0 ? 'rf-runs-name' : ''} ${isNumeric(entry) ? 'rf-end' : ''}`}
    >
      {resizable && <ResizeHandle header={header} />}
      <button
        type="button"
        className="rf-runs-sort"
        title={t(resizable ? 'sortOrResizeHint' : 'sortHint', { column: columnTitle(entry, locale) })}
        onClick={column.getToggleSortingHandler()}
        onKeyDown={resize}
      >
        <span className="rf-ellipsis" dir="auto">
          {label}
        </span>
        {sorted === 'asc' && <ArrowUp aria-hidden size={11} />}
        {sorted === 'desc' && <ArrowDown aria-hidden size={11} />}
      </button>
      {note !== undefined && <span className="rf-runs-note rf-ellipsis">· {note}</span>}
    </div>
  );
}

/** A long key without its leading parts, which the title still says. */
function headingOf(label: string): string {
  return label.length > 14 ? label.replace(/^.*[/.](?=[^/.]{3,}$)/, '') : label;
}

function columnTitle({ column, group }: ColumnEntry, locale: Locale): string {
  return textsOf(dashboardTexts, locale)('columnOf', { from: fromText(group, locale), column: columnLabel(column) });
}

function ResizeHandle({ header }: { header: RunTableHeaderCell }) {
  const start = header.getResizeHandler();
  return (
    <div
      aria-hidden
      className={header.column.getIsResizing() ? 'rf-runs-resize rf-active' : 'rf-runs-resize'}
      onMouseDown={start}
      onTouchStart={start}
      onDoubleClick={() => header.column.resetSize()}
    />
  );
}
