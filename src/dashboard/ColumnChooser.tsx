import { Columns3, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { columnId, reducers, type AtBest, type Catalog, type Column, type Reduce } from '../model/index.js';
import { columnEntries, columnEntry, ColumnList, ReducerSelect, type ColumnEntry } from '../panels/index.js';
import { Popup } from '../popups/index.js';
import { useLocale, useTexts } from '../react/index.js';
import { fromText } from './fromText.js';
import { formTexts } from './formTexts.js';
import { dashboardTexts } from './texts.js';

export interface ColumnChooserProps {
  catalog: Catalog | undefined;
  columns: readonly Column[];
  onColumns: (columns: Column[]) => void;
}

/** The button "Columns" and its panel: the columns shown, with the reducer of metrics, and all others to add. */
export function ColumnChooser({ catalog, columns, onColumns }: ColumnChooserProps) {
  const [open, setOpen] = useState(false);
  const t = useTexts(dashboardTexts);
  const form = useTexts(formTexts);
  const trigger = (
    <button type="button" className="rf-link" disabled={!catalog}>
      <Columns3 aria-hidden size={13} /> {t('columns')}
    </button>
  );
  return (
    <Popup trigger={trigger} label={form('columnsOfList')} open={open} onOpen={setOpen}>
      {catalog && <Chooser catalog={catalog} columns={columns} onColumns={onColumns} />}
    </Popup>
  );
}

function Chooser({ catalog, columns, onColumns }: ColumnChooserProps & { catalog: Catalog }) {
  const t = useTexts(formTexts);
  const others = useMemo(() => {
    const taken = new Set(['run.name', ...columns.filter(({ from }) => from !== 'metric').map(columnId)]);
    return columnEntries(catalog).filter(({ column }) => !taken.has(columnId(column)));
  }, [catalog, columns]);
  const put = (index: number, ...by: Column[]): void => onColumns(columns.toSpliced(index, 1, ...by));
  return (
    <>
      <h3 className="rf-popup-title">{t('shown')}</h3>
      <ul className="rf-chosen">
        {columns.map((column, i) => (
          <ChosenColumn
            key={columnId(column)}
            entry={columnEntry(catalog, column)}
            catalog={catalog}
            onReduce={(reduce) => column.from === 'metric' && put(i, { ...column, reduce })}
            onRemove={() => put(i)}
          />
        ))}
        {columns.length === 0 && <li className="rf-quiet">{t('onlyName')}</li>}
      </ul>
      <h3 className="rf-popup-title">{t('add')}</h3>
      <ColumnList entries={others} label={t('searchColumns')} onPick={({ column }) => onColumns([...columns, unused(column, columns)])} />
    </>
  );
}

/** The column itself, or for a metric that is shown already, with the first reducer that is not. */
function unused(column: Column, columns: readonly Column[]): Column {
  if (column.from !== 'metric') return column;
  const taken = new Set(columns.map(columnId));
  return reducers.map((reduce): Column => ({ ...column, reduce })).find((candidate) => !taken.has(columnId(candidate))) ?? column;
}

interface ChosenColumnProps {
  entry: ColumnEntry;
  catalog: Catalog;
  onReduce: (reduce: Reduce | AtBest) => void;
  onRemove: () => void;
}

function ChosenColumn({ entry: { column, label, group }, catalog, onReduce, onRemove }: ChosenColumnProps) {
  const t = useTexts(dashboardTexts);
  const locale = useLocale();
  return (
    <li>
      <span className="rf-ellipsis" dir="auto" title={label}>
        {label}
      </span>
      {column.from === 'metric' ? (
        <ReducerSelect column={column} onReduce={onReduce} catalog={catalog} />
      ) : (
        <small>{fromText(group, locale)}</small>
      )}
      <button type="button" className="rf-icon-button" aria-label={t('remove', { name: label })} onClick={onRemove}>
        <X aria-hidden size={13} />
      </button>
    </li>
  );
}
