import { Sentence, useLocale, useTexts } from '../../../react/index.js';
import type { GridColumn } from '../tableColumns.js';
import { SheetCell } from '../RowSheet.js';
import { partColumn } from './columns.js';
import { differenceText } from './comparedCell.js';
import { StatusMark } from './Marks.js';
import { sideCell, statusNames, type ComparedRow } from './rows.js';
import { isCommon, type SideColumn } from './sides.js';
import { compareTexts } from './texts.js';

export interface ComparedFieldsProps {
  row: ComparedRow;
  columns: readonly SideColumn[];
  project: string;
}

/** All fields of a joined row: one value where the sides agree, else both beside each other, and how much more B has. */
export function ComparedFields({ row, columns, project }: ComparedFieldsProps) {
  const t = useTexts(compareTexts);
  return (
    <>
      <p className="rf-compare-status">
        <StatusMark status={row.status} /> {t(statusNames[row.status])}
      </p>
      <dl className="rf-compare-fields">
        {columns.map((column) => (
          <div key={column.name} className={row.changed.has(column.name) ? 'rf-compare-differs' : ''}>
            <dt>
              <Name column={column} />
            </dt>
            <Values row={row} column={column} project={project} />
          </div>
        ))}
      </dl>
    </>
  );
}

/** What a column is called, and whether one side alone has it. */
function Name({ column }: { column: SideColumn }) {
  const t = useTexts(compareTexts);
  const name = <bdi key="name">{column.name}</bdi>;
  return isCommon(column) ? name : <Sentence parts={t.parts('onlyHas', { column: name, side: column.a ? 'A' : 'B' })} />;
}

function Values({ row, column, project }: Omit<ComparedFieldsProps, 'columns'> & { column: SideColumn }) {
  const t = useTexts(compareTexts);
  const locale = useLocale();
  const { name, a, b } = column;
  const value = (side: 'a' | 'b') => <SheetCell cell={sideCell(row, side, name)} column={asGrid(column, side)} project={project} />;
  const both = row.status === 'equal' || row.status === 'changed';
  if (!both || !isCommon(column) || !row.changed.has(name)) {
    const side = row.status === 'b' || a === undefined ? 'b' : 'a';
    return <dd dir="auto">{(side === 'a' ? a : b) === undefined ? <span className="rf-muted">{t('noSuchColumn')}</span> : value(side)}</dd>;
  }
  const difference = differenceText(row, name, a, locale);
  return (
    <>
      <dd dir="auto">
        <span className="rf-compare-letter">A</span> {value('a')}
      </dd>
      <dd dir="auto">
        <span className="rf-compare-letter">B</span> <StatusMark status="changed" /> {value('b')}
      </dd>
      {difference !== undefined && <dd className="rf-compare-delta">{t('moreThan', { difference })}</dd>}
    </>
  );
}

function asGrid({ name, a, b }: SideColumn, side: 'a' | 'b'): GridColumn {
  const type = (side === 'a' ? a : b) ?? 'string';
  return { id: name, column: partColumn(side, name), label: name, type, bar: false, pinned: false };
}
