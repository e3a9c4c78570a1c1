import { useMemo, useState } from 'react';
import { columnId } from '../../model/index.js';
import { Sentence, useTexts } from '../../react/index.js';
import { searchEntries, type ColumnEntry } from './columnEntries.js';
import { columnTexts } from './texts.js';

export interface ColumnListProps {
  entries: readonly ColumnEntry[];
  /** Name of the search field. */
  label: string;
  onPick: (entry: ColumnEntry) => void;
}

/** Rows drawn at once: more are reached by searching, and their number is said. */
const shown = 100;

const sources = { Run: 'fromRun', Config: 'fromConfig', Summary: 'fromSummary', Metric: 'fromMetric', Table: 'fromTable' } as const;

/** A searchable list of columns; picking one hands it over. Enter in the search field picks the best match. */
export function ColumnList({ entries, label, onPick }: ColumnListProps) {
  const t = useTexts(columnTexts);
  const [text, setText] = useState('');
  const found = useMemo(() => searchEntries(entries, text), [entries, text]);
  return (
    <div className="rf-columns">
      <input
        type="search"
        className="rf-input"
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !found[0]) return;
          event.preventDefault();
          onPick(found[0]);
        }}
      />
      <ul className="rf-columns-list">
        {found.slice(0, shown).map((entry) => (
          <li key={columnId(entry.column)}>
            <button type="button" className="rf-columns-item" onClick={() => onPick(entry)}>
              <span className="rf-ellipsis" dir="auto">
                {entry.label}
              </span>
              <small>{t(sources[entry.group])}</small>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && (
        <p className="rf-quiet">
          <Sentence parts={t.parts('noneFound', { text: <bdi key="text">{text}</bdi> })} />
        </p>
      )}
      {found.length > shown && <p className="rf-quiet">{t('more', { count: found.length - shown })}</p>}
    </div>
  );
}
