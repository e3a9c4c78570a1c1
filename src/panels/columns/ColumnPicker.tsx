import { ChevronDown, X } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { columnId, type Catalog, type Column } from '../../model/index.js';
import { useTexts } from '../../react/index.js';
import { columnEntries, type ColumnEntry } from './columnEntries.js';
import { ColumnList } from './ColumnList.js';
import { ReducerSelect } from './ReducerSelect.js';
import { columnTexts } from './texts.js';

export interface ColumnPickerProps {
  /** Says what the column is for: "X axis". */
  label: string;
  column: Column | undefined;
  onColumn: (column: Column | undefined) => void;
  catalog: Catalog | undefined;
  /** Which columns are offered. Default: all. */
  offers?: ((entry: ColumnEntry) => boolean) | undefined;
  /** What is said where no column is chosen; where set, the choice can be taken back. */
  none?: string | undefined;
}

/** A label, the chosen column and the list to choose another from, for settings forms: a row of the form and, while choosing, one below. */
export function ColumnPicker({ label, column, onColumn, catalog, offers, none }: ColumnPickerProps) {
  const t = useTexts(columnTexts);
  const id = useId();
  const [open, setOpen] = useState(false);
  const entries = useMemo(() => (catalog ? columnEntries(catalog).filter((entry) => offers?.(entry) ?? true) : []), [catalog, offers]);
  const pick = (next: Column | undefined): void => {
    onColumn(next);
    setOpen(false);
  };
  return (
    <>
      <span id={`${id}-label`}>{label}</span>
      <span className="rf-column-picker">
        <button
          type="button"
          className="rf-button rf-column-chosen"
          aria-expanded={open}
          aria-labelledby={`${id}-label ${id}`}
          id={id}
          onClick={() => setOpen(!open)}
        >
          <bdi className="rf-ellipsis" title={column?.key}>
            {column?.key ?? none ?? t('choose')}
          </bdi>
          <ChevronDown aria-hidden size={13} />
        </button>
        {column?.from === 'metric' && (
          <ReducerSelect column={column} onReduce={(reduce) => onColumn({ ...column, reduce })} catalog={catalog} />
        )}
        {column && none !== undefined && (
          <button type="button" className="rf-icon-button" aria-label={t('taken', { label, none })} onClick={() => pick(undefined)}>
            <X size={12} aria-hidden />
          </button>
        )}
      </span>
      {open && (
        <div className="rf-column-list-row">
          <ColumnList key={column && columnId(column)} entries={entries} label={t('search')} onPick={(entry) => pick(entry.column)} />
        </div>
      )}
    </>
  );
}
