import { Eye, EyeOff } from 'lucide-react';
import { memo, type MouseEvent } from 'react';
import { columnId, type RunId } from '../model/index.js';
import { cellText, fullText, isNumeric, type CellValue, type RunRow } from './cells.js';
import type { ColumnEntry } from '../panels/index.js';
import { useLocale, useTexts } from '../react/index.js';
import { dashboardTexts } from './texts.js';

export interface RunTableRowProps {
  row: RunRow;
  /** DOM id, by which the grid names its active row. */
  id: string;
  /** CSS pixels from the top of the list. */
  top: number;
  entries: readonly ColumnEntry[];
  color: string | undefined;
  visible: boolean;
  highlighted: boolean;
  /** Whether it is not selected, where others are. */
  greyed: boolean;
  /** Whether it was selected in the list itself. */
  chosen: boolean;
  /** Whether it stands under its group. */
  nested?: boolean | undefined;
  /** Whether it is the run that others are compared with. */
  baseline: boolean;
  active: boolean;
  /** Id of the column whose value is the best of the list, where this is the first row of a sorted list. */
  best: string | undefined;
  onToggle: (run: RunId, solo: boolean) => void;
}

/** One run: colour and eye, name, chosen columns. Grey while on its way. */
export const RunTableRow = memo(function RunTableRow(props: RunTableRowProps) {
  const { row, id, top, entries, visible, highlighted, greyed, chosen, nested, baseline, active, best } = props;
  const t = useTexts(dashboardTexts);
  const state = `${highlighted ? 'rf-highlighted' : ''} ${active ? 'rf-active' : ''} ${visible ? '' : 'rf-hidden-run'} ${greyed ? 'rf-greyed' : ''} ${chosen ? 'rf-chosen-run' : ''} ${nested ? 'rf-nested' : ''}`;
  return (
    <div
      role="row"
      id={id}
      aria-rowindex={row.position + 2}
      aria-selected={active}
      data-run={row.run?.id}
      data-position={row.position}
      className={`rf-runs-row ${state}`}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="gridcell" aria-colindex={1} className="rf-runs-cell rf-runs-eye">
        {row.run && <EyeButton {...props} run={row.run} />}
      </div>
      <div role="gridcell" aria-colindex={2} className="rf-runs-cell rf-runs-name">
        {row.run ? (
          <span className="rf-ellipsis" title={row.run.name} dir="auto">
            {row.run.name}
          </span>
        ) : (
          <span className="rf-bone" style={{ inlineSize: `${40 + ((row.position * 37) % 45)}%` }} />
        )}
        {baseline && <small className="rf-runs-baseline">{t('baseline')}</small>}
      </div>
      {entries.map((entry, i) => (
        <Cell
          key={columnId(entry.column)}
          entry={entry}
          index={i}
          value={row.run?.cells[columnId(entry.column)]}
          loaded={row.run !== undefined}
          best={best === columnId(entry.column)}
        />
      ))}
    </div>
  );
});

function EyeButton({ run, color, visible, onToggle }: RunTableRowProps & { run: NonNullable<RunRow['run']> }) {
  const t = useTexts(dashboardTexts);
  const Icon = visible ? Eye : EyeOff;
  const click = (event: MouseEvent): void => onToggle(run.id, event.altKey);
  return (
    <button
      type="button"
      tabIndex={-1}
      className="rf-runs-toggle"
      aria-pressed={visible}
      aria-label={t('showRun', { name: run.name })}
      title={t(visible ? 'hideHint' : 'showHint')}
      style={{ color }}
      onClick={click}
    >
      <span aria-hidden className="rf-dot" />
      <Icon aria-hidden size={14} className="rf-runs-eye-icon" />
    </button>
  );
}

interface CellProps {
  entry: ColumnEntry;
  index: number;
  value: CellValue;
  loaded: boolean;
  best: boolean;
}

function Cell({ entry, index, value, loaded, best }: CellProps) {
  const locale = useLocale();
  const missing = loaded && value === undefined ? 'rf-missing' : '';
  return (
    <div
      role="gridcell"
      aria-colindex={index + 3}
      className={`rf-runs-cell ${isNumeric(entry) ? 'rf-end' : ''} ${missing} ${best ? 'rf-best' : ''}`}
    >
      {loaded ? (
        <span className="rf-ellipsis" title={fullText(value, entry.type, locale)} dir="auto">
          {cellText(value, entry, locale)}
        </span>
      ) : (
        <span className="rf-bone" style={{ inlineSize: '60%' }} />
      )}
    </div>
  );
}
