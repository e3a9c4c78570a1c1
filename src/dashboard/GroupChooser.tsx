import { Group, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { columnId, columnLabel, groupColumns, seedColumns, type Catalog, type Column, type GroupBy } from '../model/index.js';
import { columnEntries, ColumnList } from '../panels/index.js';
import { Popup } from '../popups/index.js';
import { useLocale, useTexts } from '../react/index.js';
import { textsOf, type Locale } from '../texts/index.js';
import { joined } from '../theme/index.js';
import { formTexts } from './formTexts.js';
import { dashboardTexts } from './texts.js';

export interface GroupChooserProps {
  catalog: Catalog | undefined;
  groupBy: GroupBy | undefined;
  onGroupBy: (groupBy: GroupBy | undefined) => void;
}

/** What makes runs a group: a button that says it, and the choice: all but the seed at one click, any columns, or all config keys but some. */
export function GroupChooser({ catalog, groupBy, onGroupBy }: GroupChooserProps) {
  const [open, setOpen] = useState(false);
  const t = useTexts(dashboardTexts);
  const form = useTexts(formTexts);
  const locale = useLocale();
  const text = groupBy === undefined ? t('group') : t('groupedBy', { keys: groupText(groupBy, locale) });
  const trigger = (
    <button type="button" className={groupBy ? 'rf-pill-text rf-ellipsis' : 'rf-pill-add'} disabled={!catalog} title={text}>
      {!groupBy && <Group aria-hidden size={12} />} {text}
    </button>
  );
  return (
    <span className={groupBy ? 'rf-pill rf-group-pill' : 'rf-group-pill'}>
      <Popup trigger={trigger} label={form('groupRuns')} open={open} onOpen={setOpen}>
        {catalog && <Chooser catalog={catalog} groupBy={groupBy} onGroupBy={onGroupBy} onDone={() => setOpen(false)} />}
      </Popup>
      {groupBy && (
        <button type="button" className="rf-pill-remove" aria-label={t('groupNoMore')} onClick={() => onGroupBy(undefined)}>
          <X aria-hidden size={11} />
        </button>
      )}
    </span>
  );
}

function Chooser({ catalog, groupBy, onGroupBy, onDone }: GroupChooserProps & { catalog: Catalog; onDone: () => void }) {
  const t = useTexts(formTexts);
  const locale = useLocale();
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
          {t('seedsAside', { keys: joined(seeds.map(columnLabel), locale) })}
        </button>
      )}
      <span className="rf-segments" role="group" aria-label={t('howMeant')}>
        <button type="button" className="rf-segment" aria-pressed={!allBut} onClick={() => onGroupBy(undefined)}>
          {t('theseColumns')}
        </button>
        <button type="button" className="rf-segment" aria-pressed={allBut} onClick={() => onGroupBy({ allBut: [] })}>
          {t('allConfigBut')}
        </button>
      </span>
      <ul className="rf-chosen">
        {chosen.map((column) => (
          <ChosenKey key={columnId(column)} column={column} onRemove={() => put(chosen.filter((other) => other !== column))} />
        ))}
        {groupBy !== undefined && <li className="rf-quiet">{t('equalIn', { count: groupColumns(groupBy, catalog).length })}</li>}
      </ul>
      <ColumnList entries={offered} label={t('searchKeys')} onPick={({ column }) => put([...chosen, column])} />
    </>
  );
}

function ChosenKey({ column, onRemove }: { column: Column; onRemove: () => void }) {
  const t = useTexts(dashboardTexts);
  const form = useTexts(formTexts);
  const from = { config: form('keyOfConfig'), run: form('keyOfRun') }[column.from as string] ?? column.from;
  return (
    <li>
      <span className="rf-ellipsis" dir="auto" title={column.key}>
        {columnLabel(column)}
      </span>
      <small>{from}</small>
      <button type="button" className="rf-icon-button" aria-label={t('remove', { name: columnLabel(column) })} onClick={onRemove}>
        <X aria-hidden size={13} />
      </button>
    </li>
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
export function groupText(groupBy: GroupBy, locale?: Locale): string {
  const t = textsOf(dashboardTexts, locale);
  const names = joined(columnsOf(groupBy).map(columnLabel), locale);
  if (!('allBut' in groupBy)) return names;
  return names === '' ? t('allConfigKeys') : t('allBut', { keys: names });
}
