import type { GridColumn } from '../tableColumns.js';
import { SheetCell } from '../RowSheet.js';
import { partColumn } from './columns.js';
import { differenceText } from './comparedCell.js';
import { StatusMark } from './Marks.js';
import { sideCell, statusTexts, type ComparedRow } from './rows.js';
import { isCommon, type SideColumn } from './sides.js';

export interface ComparedFieldsProps {
  row: ComparedRow;
  columns: readonly SideColumn[];
  project: string;
}

/** All fields of a joined row: one value where the sides agree, else both beside each other, and how much more B has. */
export function ComparedFields({ row, columns, project }: ComparedFieldsProps) {
  return (
    <>
      <p className="rf-compare-status">
        <StatusMark status={row.status} /> {statusTexts[row.status]}
      </p>
      <dl className="rf-compare-fields">
        {columns.map((column) => (
          <div key={column.name} className={row.changed.has(column.name) ? 'rf-compare-differs' : ''}>
            <dt>
              <bdi>{column.name}</bdi>
              {!isCommon(column) && ` (only ${column.a ? 'A' : 'B'} has this column)`}
            </dt>
            <Values row={row} column={column} project={project} />
          </div>
        ))}
      </dl>
    </>
  );
}

function Values({ row, column, project }: Omit<ComparedFieldsProps, 'columns'> & { column: SideColumn }) {
  const { name, a, b } = column;
  const value = (side: 'a' | 'b') => <SheetCell cell={sideCell(row, side, name)} column={asGrid(column, side)} project={project} />;
  const both = row.status === 'equal' || row.status === 'changed';
  if (!both || !isCommon(column) || !row.changed.has(name)) {
    const side = row.status === 'b' || a === undefined ? 'b' : 'a';
    return <dd dir="auto">{(side === 'a' ? a : b) === undefined ? <span className="rf-muted">no such column</span> : value(side)}</dd>;
  }
  const difference = differenceText(row, name, a);
  return (
    <>
      <dd dir="auto">
        <span className="rf-compare-letter">A</span> {value('a')}
      </dd>
      <dd dir="auto">
        <span className="rf-compare-letter">B</span> <StatusMark status="changed" /> {value('b')}
      </dd>
      {difference !== undefined && <dd className="rf-compare-delta">B − A: {difference}</dd>}
    </>
  );
}

function asGrid({ name, a, b }: SideColumn, side: 'a' | 'b'): GridColumn {
  const type = (side === 'a' ? a : b) ?? 'string';
  return { id: name, column: partColumn(side, name), label: name, type, bar: false, pinned: false };
}
