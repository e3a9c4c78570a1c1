import { useId, useState } from 'react';
import { errorText } from '../../charts/inner.js';
import { scalarText, type CellColumn, type RowQuery, type Scalar } from '../../model/index.js';
import { useLocale, usePlan, useTexts } from '../../react/index.js';
import { formatStep } from '../../theme/index.js';
import { tableMenuTexts } from './menuTexts.js';
import type { GridColumn } from './tableColumns.js';

/** Values listed at once; a search finds the others. */
const listed = 50;

export interface ColumnValuesProps {
  column: GridColumn;
  rows: RowQuery;
  chosen: readonly Scalar[];
  onChosen: (values: readonly Scalar[]) => void;
}

/** The values a column has, most frequent first, with their counts, to tick. */
export function ColumnValues({ column, rows, chosen, onChosen }: ColumnValuesProps) {
  const t = useTexts(tableMenuTexts);
  const locale = useLocale();
  const id = useId();
  const [search, setSearch] = useState('');
  const { frame, error, status } = usePlan({ kind: 'table.facets', rows, columns: [column.column] });
  if (error) return <p role="alert">{errorText(error, locale).sentence}</p>;
  if (!frame) return <p className="rf-muted">{status === 'idle' ? '' : t('counting')}</p>;
  const counts = frame.columns['count'] as Int32Array;
  const all = (frame.columns['value'] as CellColumn).map((value, i) => ({ value: value as Scalar, count: counts[i]! }));
  const found = all.filter(({ value }) => String(value).toLowerCase().includes(search.toLowerCase()));
  const toggle = (value: Scalar): void => {
    const without = chosen.filter((other) => !Object.is(other, value));
    onChosen(without.length < chosen.length ? without : [...chosen, value]);
  };
  return (
    <fieldset className="rf-table-values">
      <legend>{t('anyOf', { count: all.length })}</legend>
      {all.length > 8 && (
        <input
          className="rf-input"
          type="search"
          aria-label={t('searchValues', { column: column.label })}
          placeholder={t('searchHere')}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      )}
      <ul>
        {found.slice(0, listed).map(({ value, count }) => (
          <li key={`${typeof value} ${String(value)}`}>
            <input
              type="checkbox"
              id={`${id}-${typeof value}-${String(value)}`}
              checked={chosen.some((one) => Object.is(one, value))}
              onChange={() => toggle(value)}
            />
            <label htmlFor={`${id}-${typeof value}-${String(value)}`}>
              <bdi className="rf-ellipsis">{scalarText(value)}</bdi>
            </label>
            <small>{formatStep(count, locale)}</small>
          </li>
        ))}
      </ul>
      {found.length > listed && <p className="rf-muted">{t('moreValues', { count: found.length - listed })}</p>}
      {found.length === 0 && <p className="rf-muted">{t('noSuchValue')}</p>}
    </fieldset>
  );
}
