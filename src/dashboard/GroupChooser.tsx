import { Group, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { columnId, columnLabel, groupColumns, seedColumns, type Catalog, type Column, type GroupBy } from '../model/index.js';
import { columnEntries, ColumnList } from '../panels/index.js';
import { Popup } from '../popups/index.js';

export interface GroupChooserProps {
  catalog: Catalog | undefined;
  groupBy: GroupBy | undefined;
  onGroupBy: (groupBy: GroupBy | undefined) => void;
}

/** What makes runs a group: a button that says it, and the choice: all but the seed at one click, any columns, or all config keys but some. */
export function GroupChooser({ catalog, groupBy, onGroupBy }: GroupChooserProps) {
  const [open, setOpen] = useState(false);
  const text = groupBy === undefined ? 'Group' : `Grouped by ${groupText(groupBy)}`;
  const trigger = (
    <button type="button" className={groupBy ? 'rf-pill-text rf-ellipsis' : 'rf-pill-add'} disabled={!catalog} title={text}>
      {!groupBy && <Group aria-hidden size={12} />} {text}
    </button>
  );
  return (
    <span className={groupBy ? 'rf-pill rf-group-pill' : 'rf-group-pill'}>
      <Popup trigger={trigger} label="Group runs" open={open} onOpen={setOpen}>
        {catalog && <Chooser catalog={catalog} groupBy={groupBy} onGroupBy={onGroupBy} onDone={() => setOpen(false)} />}
      </Popup>
      {groupBy && (
        <button type="button" className="rf-pill-remove" aria-label="Group no more" onClick={() => onGroupBy(undefined)}>
          <X aria-hidden size={11} />
        </button>
      )}
    </span>
  );
}

function Chooser({ catalog, groupBy, onGroupBy, onDone }: GroupChooserProps & { catalog: Catalog; onDone: () => void }) {
  const seeds = useMemo(() => seedColumns(catalog), [catalog]);
  const allBut = groupBy !== undefined && 'allBut' in groupBy;
  const chosen = useMemo(() => (groupBy === undefined ? [] : columnsOf(groupBy)), [groupBy]);
  const put = (columns: readonly Column[]): void => {
    if (allBut) onGroupBy({ allBut: columns });
    else onGroupBy(columns.length > 0 ? columns : undefined);
  };
  const offered = useMemo(() => {
    const taken = new Set(chosen.map(columnId));
    return columnEntries(catalog).filter(({ column, group }) => isKey(group, allBut) && !taken.has(columnId(column)));
  }, [catalog, chosen, allBut]);
  return (
    <>
      {seeds.length > 0 && (
        <button
          type="button"
          className="rf-button rf-primary"
          onClick={() => {
            onGroupBy({ allBut: seeds });
            onDone();
          }}
        >
          All but {seeds.map(columnLabel).join(', ')}
        </button>
      )}
      <span className="rf-segments" role="group" aria-label="How the keys are meant">
        <button type="button" className="rf-segment" aria-pressed={!allBut} onClick={() => onGroupBy(undefined)}>
          These columns
        </button>
        <button type="button" className="rf-segment" aria-pressed={allBut} onClick={() => onGroupBy({ allBut: [] })}>
          All config keys but
        </button>
      </span>
      <ul className="rf-chosen">
        {chosen.map((column) => (
          <li key={columnId(column)}>
            <span className="rf-ellipsis" dir="auto" title={column.key}>
              {columnLabel(column)}
            </span>
            <small>{column.from}</small>
            <button
              type="button"
              className="rf-icon-button"
              aria-label={`Remove ${columnLabel(column)}`}
              onClick={() => put(chosen.filter((other) => other !== column))}
            >
              <X aria-hidden size={13} />
            </button>
          </li>
        ))}
        {groupBy !== undefined && (
          <li className="rf-quiet">Groups have equal values in {keysText(groupColumns(groupBy, catalog).length)}.</li>
        )}
      </ul>
      <ColumnList entries={offered} label="Search keys" onPick={({ column }) => put([...chosen, column])} />
    </>
  );
}

/** Metrics and summaries, which differ in every run, make no groups. */
function isKey(group: string, allBut: boolean): boolean {
  return group === 'Config' || (!allBut && group === 'Run');
}

function columnsOf(groupBy: GroupBy): readonly Column[] {
  return 'allBut' in groupBy ? groupBy.allBut : groupBy;
}

/** What makes runs a group, in words. */
export function groupText(groupBy: GroupBy): string {
  const names = columnsOf(groupBy).map(columnLabel).join(', ');
  if (!('allBut' in groupBy)) return names;
  return names === '' ? 'all config keys' : `all but ${names}`;
}

function keysText(count: number): string {
  return count === 1 ? 'one key' : `${count} keys`;
}
