import { ChevronLeft, Download, X } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { errorText } from '../../charts/inner.js';
import type { Filter } from '../../model/index.js';
import { useLocale, useTexts } from '../../react/index.js';
import { useFilterSentence } from '../filterSentence.js';
import { tableTexts } from './texts.js';
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
  const t = useTexts(tableTexts);
  const said = useFilterSentence();
  return (
    <div className="rf-table-tools">
      {onGroups && (
        <button type="button" className="rf-button" title={t('backToGroups')} onClick={onGroups}>
          <ChevronLeft className="rf-table-back" aria-hidden size={13} /> {t('toGroups')}
        </button>
      )}
      <Search key={search === '' ? 'empty' : 'text'} search={search} onSearch={onSearch} />
      <ul className="rf-pills" aria-label={t('filters')}>
        {filters.map(({ filter, label = said(filter), onRemove }) => (
          <li key={JSON.stringify(filter)} className="rf-pill">
            <span className="rf-pill-text rf-ellipsis" title={label}>
              {label}
            </span>
            {onRemove && (
              <button type="button" className="rf-pill-remove" aria-label={t('removeFilter', { filter: label })} onClick={onRemove}>
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
  const t = useTexts(tableTexts);
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
      aria-label={t('searchTexts')}
      placeholder={t('search')}
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  );
}

function CsvButton({ state, start, total }: TableBarProps['csv'] & { total: number }) {
  const t = useTexts(tableTexts);
  const locale = useLocale();
  if (state.status === 'writing') {
    return (
      <button type="button" className="rf-button" onClick={state.stop}>
        {t('stopAt', { rows: t('rows', { count: state.rows }) })}
      </button>
    );
  }
  return (
    <>
      {state.status === 'failed' && (
        <span role="alert" className="rf-table-failed rf-ellipsis" title={state.error.message}>
          {errorText(state.error, locale).sentence}
        </span>
      )}
      <button type="button" className="rf-button" disabled={total === 0} title={t('csvAbout')} onClick={start}>
        <Download aria-hidden size={13} /> {t('csv')}
      </button>
    </>
  );
}
