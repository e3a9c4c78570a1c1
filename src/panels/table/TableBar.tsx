import { ChevronLeft, Download, X } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { filterText, type Filter } from '../../model/index.js';
import { formatStep } from '../../theme/index.js';
import type { CsvState } from './useCsv.js';

/** Milliseconds after the last letter until a search is asked. */
const pause = 250;

export interface TableBarProps {
  search: string;
  onSearch: (search: string) => void;
  /** What the rows must be, each with what takes it away; those that another panel or the author set have nothing. */
  filters: readonly { filter: Filter; label?: string | undefined; onRemove?: (() => void) | undefined }[];
  csv: { state: CsvState; start: () => void };
  total: number;
  /** Back to the groups, where the rows of one are shown. */
  onGroups?: (() => void) | undefined;
  /** Further buttons, before that of the file. */
  children: ReactNode;
}

/** Above the grid: the way back to groups, search, filters as pills, the way to a file. */
export function TableBar({ search, onSearch, filters, csv, total, onGroups, children }: TableBarProps) {
  return (
    <div className="rf-table-tools">
      {onGroups && (
        <button type="button" className="rf-button" title="Back to all groups" onClick={onGroups}>
          <ChevronLeft aria-hidden size={13} /> Groups
        </button>
      )}
      <Search key={search === '' ? 'empty' : 'text'} search={search} onSearch={onSearch} />
      <ul className="rf-pills" aria-label="Filters of the table">
        {filters.map(({ filter, label = filterText(filter), onRemove }) => (
          <li key={JSON.stringify(filter)} className="rf-pill">
            <span className="rf-pill-text rf-ellipsis" title={label}>
              {label}
            </span>
            {onRemove && (
              <button type="button" className="rf-pill-remove" aria-label={`Remove filter ${label}`} onClick={onRemove}>
                <X aria-hidden size={11} />
              </button>
            )}
          </li>
        ))}
      </ul>
      {children}
      <CsvButton {...csv} total={total} />
    </div>
  );
}

function Search({ search, onSearch }: Pick<TableBarProps, 'search' | 'onSearch'>) {
  const [text, setText] = useState(search);
  useEffect(() => {
    if (text === search) return undefined;
    const timer = setTimeout(() => onSearch(text), pause);
    return () => clearTimeout(timer);
  }, [text, search, onSearch]);
  return (
    <input
      className="rf-input"
      type="search"
      aria-label="Search the texts of the table"
      placeholder="Search texts"
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  );
}

function CsvButton({ state, start, total }: TableBarProps['csv'] & { total: number }) {
  if (state.status === 'writing') {
    return (
      <button type="button" className="rf-button" onClick={state.stop}>
        Stop at {formatStep(state.rows)} rows
      </button>
    );
  }
  return (
    <>
      {state.status === 'failed' && (
        <span role="alert" className="rf-table-failed rf-ellipsis" title={state.message}>
          {state.message}
        </span>
      )}
      <button type="button" className="rf-button" disabled={total === 0} title="All rows that match, as a CSV file" onClick={start}>
        <Download aria-hidden size={13} /> CSV
      </button>
    </>
  );
}
