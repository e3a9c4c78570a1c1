import { useId, useState, type FormEvent } from 'react';
import type { Filter, RowQuery } from '../../model/index.js';
import { useLocale, useTexts } from '../../react/index.js';
import { ColumnValues } from './ColumnValues.js';
import { draftOf, filterOf, type FilterDraft } from './filterDraft.js';
import { tableMenuTexts } from './menuTexts.js';
import type { GridColumn } from './tableColumns.js';

export interface ColumnFilterProps {
  column: GridColumn;
  /** The rows whose values are offered. */
  rows: RowQuery;
  filter: Filter | undefined;
  onFilter: (filter: Filter | undefined) => void;
}

/** What a column's values must be: within a range, a text that is contained or a pattern that matches, some of its values, or missing. */
export function ColumnFilter({ column, rows, filter, onFilter }: ColumnFilterProps) {
  const t = useTexts(tableMenuTexts);
  const locale = useLocale();
  const [draft, setDraft] = useState(() => draftOf(column, filter, locale));
  const [wrong, setWrong] = useState<string>();
  const change = (next: Partial<FilterDraft>): void => setDraft({ ...draft, ...next });
  const apply = (event: FormEvent): void => {
    event.preventDefault();
    const made = filterOf(column, draft, locale);
    if (typeof made === 'string') setWrong(made);
    else onFilter(made);
  };
  return (
    <form className="rf-table-filter" onSubmit={apply}>
      <Fields column={column} draft={draft} onChange={change} />
      {hasValues(column) && <ColumnValues column={column} rows={rows} chosen={draft.values} onChosen={(values) => change({ values })} />}
      {wrong !== undefined && <p role="alert">{wrong}</p>}
      <div className="rf-table-actions">
        <button type="submit" className="rf-button rf-primary">
          {t('apply')}
        </button>
        <button type="button" className="rf-button" disabled={!filter} onClick={() => onFilter(undefined)}>
          {t('noFilter')}
        </button>
      </div>
    </form>
  );
}

interface FieldsProps {
  column: GridColumn;
  draft: FilterDraft;
  onChange: (change: Partial<FilterDraft>) => void;
}

function Fields({ column, draft, onChange }: FieldsProps) {
  const t = useTexts(tableMenuTexts);
  const id = useId();
  const field = (key: 'low' | 'high' | 'text', label: string) => (
    <>
      <label htmlFor={`${id}-${key}`}>{label}</label>
      <input
        id={`${id}-${key}`}
        className="rf-input"
        inputMode={key === 'text' ? undefined : 'decimal'}
        value={draft[key]}
        onChange={(event) => onChange({ [key]: event.target.value })}
      />
    </>
  );
  const type = column.valueType ?? column.type;
  const numeric = type === 'number' || type === 'step' || type === 'mixed';
  const text = type === 'string' || type === 'run' || type === 'media' || type === 'mixed';
  return (
    <div className="rf-form">
      {numeric && field('low', t('from'))}
      {numeric && field('high', t('to'))}
      {text && field('text', t('text'))}
      {text && (
        <>
          <label htmlFor={`${id}-how`}>{t('textIs')}</label>
          <select
            id={`${id}-how`}
            className="rf-select"
            value={draft.how}
            onChange={(event) => onChange({ how: event.target.value === 'matches' ? 'matches' : 'contains' })}
          >
            <option value="contains">{t('contained')}</option>
            <option value="matches">{t('aPattern')}</option>
          </select>
        </>
      )}
      <label htmlFor={`${id}-set`}>{t('missingField')}</label>
      <select
        id={`${id}-set`}
        className="rf-select"
        value={draft.missing}
        onChange={(event) => onChange({ missing: missingOf(event.target.value) })}
      >
        <option value="any">{t('withAndWithout')}</option>
        <option value="without">{t('without')}</option>
        <option value="only">{t('onlyMissing')}</option>
      </select>
    </div>
  );
}

function missingOf(value: string): FilterDraft['missing'] {
  return value === 'without' || value === 'only' ? value : 'any';
}

/** Lists and JSON, of which hardly any is equal to another, are not listed. */
function hasValues({ type, valueType = type }: GridColumn): boolean {
  return valueType !== 'numbers' && valueType !== 'json';
}
