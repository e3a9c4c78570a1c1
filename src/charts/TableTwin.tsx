import type { Scalar } from '../model/index.js';
import { useId, useState, type KeyboardEvent } from 'react';
import { formatStep } from '../theme/index.js';
import { chartTexts } from './texts.js';
import { useLocale, useTexts } from './useLocale.js';

export interface TwinColumn {
  label: string;
  /** Numbers are set flush right. */
  numeric?: boolean;
  /** Text of a row, 0-based. */
  text: (row: number) => string;
  /** What the text stands for, with every digit, for files; undefined where it is missing. Default: the text. */
  value?: ((row: number) => Scalar | Date | undefined) | undefined;
}

export interface TableTwinProps {
  /** What the table holds, as a caption. */
  caption: string;
  columns: readonly TwinColumn[];
  rows: number;
  /** Rows per page. Default 100. */
  pageSize?: number;
  /** Called for `t` and Escape. */
  onLeave?: (() => void) | undefined;
}

/** In the tab order, so that keys can scroll it. */
const scrollable = { role: 'region', tabIndex: 0 } as const;

/** The figures behind a drawing as a table, by pages: every row can be reached, and the count is said. */
export function TableTwin({ caption, columns, rows, pageSize = 100, onLeave }: TableTwinProps) {
  const locale = useLocale();
  const t = useTexts(chartTexts);
  const [wanted, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(rows / pageSize));
  const page = Math.min(wanted, pages - 1);
  const first = page * pageSize;
  const count = Math.min(pageSize, rows - first);
  const id = useId();
  return (
    <div className="rf-twin">
      <div className="rf-twin-scroll" aria-labelledby={id} {...scrollable} {...leaveOn(onLeave)}>
        <table>
          <caption id={id}>{caption}</caption>
          <thead>
            <tr>
              {columns.map(({ label, numeric }) => (
                <th key={label} scope="col" className={numeric ? 'rf-number' : undefined}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: count }, (_, i) => (
              <tr key={first + i}>
                {columns.map(({ label, numeric, text }) => (
                  <td key={label} className={numeric ? 'rf-number' : undefined} dir={numeric ? undefined : 'auto'}>
                    {text(first + i)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="rf-twin-foot">
        <span>
          {rows === 0
            ? t('noRows')
            : t('rows', { from: formatStep(first + 1, locale), to: formatStep(first + count, locale), count: rows })}
        </span>
        {pages > 1 && (
          <span>
            <button type="button" className="rf-button" disabled={page === 0} onClick={() => setPage(page - 1)}>
              {t('previous')}
            </button>
            <button type="button" className="rf-button" disabled={page === pages - 1} onClick={() => setPage(page + 1)}>
              {t('next')}
            </button>
          </span>
        )}
      </div>
    </div>
  );
}

function leaveOn(onLeave: (() => void) | undefined): { onKeyDown?: (event: KeyboardEvent) => void } {
  if (!onLeave) return {};
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || (event.key !== 't' && event.key !== 'Escape')) return;
    event.preventDefault();
    onLeave();
  };
  return { onKeyDown };
}
