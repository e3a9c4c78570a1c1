import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTexts } from '../../react/index.js';
import { FigureBar } from './FigureBar.js';
import { methodFacts, type ImportanceMethod } from './methods.js';
import { Sparkline } from './Sparkline.js';
import { importanceTexts } from './texts.js';
import type { ImportanceRow, ImportanceView } from './view.js';

export interface ImportanceTableProps {
  view: ImportanceView;
  onSort: (sort: ImportanceView['sort']) => void;
  onOpen: (id: string) => void;
}

/** A row per parameter, a column per method, and the way the prediction goes, which opens the curve. */
export function ImportanceTable({ view, onSort, onOpen }: ImportanceTableProps) {
  const t = useTexts(importanceTexts);
  const header = (by: ImportanceMethod | 'name', label: string, about?: string) => (
    <SortHeader key={by} label={label} about={about} by={by} sort={view.sort} onSort={onSort} />
  );
  return (
    <table className="rf-importance-table">
      <thead>
        <tr>
          {header('name', t('parameter'))}
          {view.methods.map((method) => header(method, t(method), t(`${method}About`)))}
          <th scope="col" title={t('directionAbout')}>
            {t('direction')}
          </th>
        </tr>
      </thead>
      <tbody>
        {view.rows.map((row) => (
          <ParameterRow key={row.id} row={row} view={view} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  );
}

function ParameterRow({ row, view, onOpen }: { row: ImportanceRow; view: ImportanceView; onOpen: (id: string) => void }) {
  const t = useTexts(importanceTexts);
  const { methods, most, warning } = view;
  return (
    <tr>
      <th scope="row">
        <bdi title={row.label}>{row.label}</bdi>
      </th>
      {methods.map((method) => (
        <td key={method}>
          <FigureBar
            figure={row.figures[method]}
            most={most[method]}
            signed={methodFacts[method].signed}
            doubted={warning !== undefined && methodFacts[method].forest}
          />
        </td>
      ))}
      <td>
        <button
          type="button"
          className="rf-importance-direction"
          data-parameter={row.id}
          aria-label={t('showCurve', { parameter: row.label, target: view.target, way: t(row.direction) })}
          onClick={() => onOpen(row.id)}
        >
          <Sparkline row={row} extent={view.curves} />
        </button>
      </td>
    </tr>
  );
}

interface SortHeaderProps {
  label: string;
  about: string | undefined;
  by: ImportanceMethod | 'name';
  sort: ImportanceView['sort'];
  onSort: (sort: ImportanceView['sort']) => void;
}

/** The largest first at the first click, names from a; the other way at the next. */
function SortHeader({ label, about, by, sort, onSort }: SortHeaderProps) {
  const active = sort.by === by;
  const descending = active ? !sort.descending : by !== 'name';
  const Arrow = sort.descending ? ArrowDown : ArrowUp;
  return (
    <th scope="col" aria-sort={active ? (sort.descending ? 'descending' : 'ascending') : 'none'}>
      <button type="button" className="rf-importance-sort" title={about} onClick={() => onSort({ by, descending })}>
        {label}
        {active && <Arrow aria-hidden size={11} />}
      </button>
    </th>
  );
}
