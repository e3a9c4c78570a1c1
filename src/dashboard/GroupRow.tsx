import { ChevronDown, ChevronRight, Eye, EyeOff } from 'lucide-react';
import { memo } from 'react';
import { columnId } from '../model/index.js';
import { tInterval } from '../numeric/index.js';
import type { ColumnEntry } from '../panels/index.js';
import { useLocale, useTexts } from '../react/index.js';
import { textsOf, type Locale } from '../texts/index.js';
import { formatStep, formatValue } from '../theme/index.js';
import { cellText, fullText, isNumeric } from './cells.js';
import type { GroupCell, RunGroup } from './groupRows.js';
import { dashboardTexts } from './texts.js';

export interface GroupRowProps {
  group: RunGroup;
  /** What parts it from other groups. */
  label: string;
  /** 0-based place in the list. */
  position: number;
  /** DOM id, by which the grid names its active row. */
  id: string;
  /** CSS pixels from the top of the list. */
  top: number;
  entries: readonly ColumnEntry[];
  color: string;
  open: boolean;
  /** Whether panels draw any of its runs. */
  visible: boolean;
  active: boolean;
  greyed: boolean;
  onOpen: (group: RunGroup) => void;
  onToggle: (group: RunGroup) => void;
}

/** A group of runs: what they share, mean ± standard deviation of what differs, and how many they are. */
export const GroupRow = memo(function GroupRow(props: GroupRowProps) {
  const { group, label, position, entries, open, visible, onOpen } = props;
  const locale = useLocale();
  const Chevron = open ? ChevronDown : ChevronRight;
  const state = `${props.active ? 'rf-active' : ''} ${visible ? '' : 'rf-hidden-run'} ${props.greyed ? 'rf-greyed' : ''}`;
  return (
    <div
      role="row"
      id={props.id}
      aria-level={1}
      aria-rowindex={position + 2}
      aria-selected={props.active}
      aria-expanded={open}
      data-position={position}
      className={`rf-runs-row ${state}`}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      <div role="gridcell" aria-colindex={1} className="rf-runs-cell rf-runs-eye">
        <EyeButton {...props} />
      </div>
      <div role="gridcell" aria-colindex={2} className="rf-runs-cell rf-runs-name">
        <button type="button" tabIndex={-1} className="rf-link rf-group-open" title={label} onClick={() => onOpen(group)}>
          <Chevron aria-hidden size={13} />
          <span className="rf-ellipsis" dir="auto">
            {label}
          </span>
          <small>×{formatStep(group.rows.length, locale)}</small>
        </button>
      </div>
      {entries.map((entry, i) => (
        <Cell key={columnId(entry.column)} entry={entry} index={i} cell={group.cells[columnId(entry.column)] ?? { kind: 'missing' }} />
      ))}
    </div>
  );
});

function EyeButton({ group, label, color, visible, onToggle }: GroupRowProps) {
  const t = useTexts(dashboardTexts);
  const Icon = visible ? Eye : EyeOff;
  return (
    <button
      type="button"
      tabIndex={-1}
      className="rf-runs-toggle"
      aria-pressed={visible}
      aria-label={t('showRun', { name: label })}
      style={{ color }}
      onClick={() => onToggle(group)}
    >
      <span aria-hidden className="rf-dot" />
      <Icon aria-hidden size={14} className="rf-runs-eye-icon" />
    </button>
  );
}

function Cell({ entry, index, cell }: { entry: ColumnEntry; index: number; cell: GroupCell }) {
  const locale = useLocale();
  const look = `${isNumeric(entry) ? 'rf-end' : ''} ${cell.kind === 'missing' ? 'rf-missing' : ''}`;
  return (
    <div role="gridcell" aria-colindex={index + 3} className={`rf-runs-cell ${look}`}>
      <span
        className={cell.kind === 'different' ? 'rf-ellipsis rf-quiet' : 'rf-ellipsis'}
        title={cellTitle(cell, entry, locale)}
        dir="auto"
      >
        {groupCellText(cell, entry, locale)}
      </span>
    </div>
  );
}

/** What a cell of a group says: `0.912 ± 0.004`, the one value, `3 values`. */
function groupCellText(cell: GroupCell, entry: ColumnEntry, locale: Locale): string {
  switch (cell.kind) {
    case 'missing':
      return '–';
    case 'same':
      return cellText(cell.value, entry, locale);
    case 'different':
      return textsOf(dashboardTexts, locale)('values', { count: cell.distinct });
    case 'numbers':
      if (Number.isNaN(cell.summary.mean)) return '–';
      return Number.isNaN(cell.summary.sd)
        ? cellText(cell.summary.mean, entry, locale)
        : `${cellText(cell.summary.mean, entry, locale)} ± ${formatValue(cell.summary.sd, 2, locale)}`;
    default:
      return cell satisfies never;
  }
}

function cellTitle(cell: GroupCell, { type }: ColumnEntry, locale: Locale): string {
  const t = textsOf(dashboardTexts, locale);
  if (cell.kind === 'same') return t('inEveryRun', { value: fullText(cell.value, type, locale) });
  if (cell.kind !== 'numbers') return '';
  const { n, mean, sd, stderr, iqm, median } = cell.summary;
  if (n === 0) return t('noFinite');
  const exact = (value: number): string => locale.local(String(value));
  const [low, high] = tInterval(cell.summary);
  const spread = [
    t('sd', { value: exact(sd) }),
    t('stderr', { value: exact(stderr) }),
    t('interval', { low: exact(low), high: exact(high) }),
  ];
  const facts = [
    t('mean', { value: exact(mean) }),
    ...(n > 1 ? spread : []),
    t('median', { value: exact(median) }),
    t('iqm', { value: exact(iqm) }),
    t('ofRuns', { n, count: cell.of }),
  ];
  return facts.join('\n');
}
