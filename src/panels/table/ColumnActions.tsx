import { useId } from 'react';
import type { GroupMeasure } from '../../model/index.js';
import { useLocale, useTexts } from '../../react/index.js';
import type { ColumnEdits } from './columnEdits.js';
import { canGroupBy, measureName, measuresOf } from './groupColumns.js';
import { tableMenuTexts } from './menuTexts.js';
import type { GridColumn } from './tableColumns.js';
import type { ColumnModel } from './useColumnModel.js';
import type { ColumnOrder } from './view.js';

export interface ColumnActionsProps {
  column: GridColumn;
  /** How the rows that are shown are sorted by it. */
  sorted: ColumnOrder | undefined;
  model: ColumnModel;
  /** Absent where columns cannot be changed. */
  edits: ColumnEdits | undefined;
  /** Whether the rows of the grid are groups. */
  grouped: boolean;
  /** Puts the column in the place of the one beside it on screen. */
  onMove: (column: GridColumn, by: -1 | 1) => void;
}

/** The buttons of a column's menu. */
export function ColumnActions({ column, sorted, model, edits, grouped, onMove }: ColumnActionsProps) {
  const t = useTexts(tableMenuTexts);
  const own = model.byId(column.id);
  const logged = column.column.from === 'table';
  const sort = (desc: boolean): void => {
    if (sorted?.desc === desc) own?.clearSorting();
    else own?.toggleSorting(desc, true);
  };
  return (
    <div className="rf-table-actions">
      <Action label={t('sortUp')} act={() => sort(false)} pressed={sorted?.desc === false} />
      <Action label={t('sortDown')} act={() => sort(true)} pressed={sorted?.desc === true} />
      {edits && column.measure === undefined && canGroupBy(column) && (
        <Action label={t('groupBy')} act={() => edits.onGroup(column.column)} pressed={grouped} />
      )}
      {edits && logged && !grouped && (
        <>
          <Action label={t(column.pinned ? 'unpin' : 'pin')} act={() => own?.pin(column.pinned ? false : 'start')} />
          <Action label={t('moveToStart')} act={() => onMove(column, -1)} />
          <Action label={t('moveToEnd')} act={() => onMove(column, 1)} />
        </>
      )}
      {edits && own?.getCanHide() && <Action label={t('hide')} act={() => own.toggleVisibility(false)} />}
      {edits && column.measure !== undefined && column.measure !== 'rows' && (
        <MeasureChoice column={column} measure={column.measure} onMeasure={(measure) => edits.onMeasure(column.column, measure)} />
      )}
    </div>
  );
}

function Action({ label, act, pressed }: { label: string; act: () => void; pressed?: boolean }) {
  return (
    <button type="button" className="rf-button" aria-pressed={pressed} onClick={act}>
      {label}
    </button>
  );
}

interface MeasureChoiceProps {
  column: GridColumn;
  measure: GroupMeasure;
  onMeasure: (measure: GroupMeasure) => void;
}

/** What of the column groups show. */
function MeasureChoice({ column, measure, onMeasure }: MeasureChoiceProps) {
  const t = useTexts(tableMenuTexts);
  const locale = useLocale();
  const id = useId();
  const offered = measuresOf(column.valueType ?? column.type);
  return (
    <div className="rf-form rf-table-choice">
      <label htmlFor={id}>{t('groupsShow')}</label>
      <select
        id={id}
        className="rf-select"
        value={measure}
        onChange={({ target }) => {
          const chosen = offered.find((one) => one === target.value);
          if (chosen) onMeasure(chosen);
        }}
      >
        {offered.map((one) => (
          <option key={one} value={one}>
            {measureName(one, locale)}
          </option>
        ))}
      </select>
    </div>
  );
}
