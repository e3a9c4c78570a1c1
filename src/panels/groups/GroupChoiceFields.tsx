import { X } from 'lucide-react';
import { useId } from 'react';
import { columnId, columnLabel, seedColumns, type Catalog, type Column } from '../../model/index.js';
import { useTexts } from '../../react/index.js';
import { ColumnPicker, varyingKeys } from '../columns/index.js';
import { groupFormTexts } from './formTexts.js';
import type { GroupChoice } from './groupChoice.js';

export interface GroupChoiceFieldsProps {
  choice: GroupChoice;
  onChoice: (choice: GroupChoice) => void;
  catalog: Catalog | undefined;
  /** What is said for no groups: "A bar per run". */
  none: string;
}

type Way = 'run set' | 'none' | 'columns' | 'allBut';

/** Rows of a settings form: how runs are parted into groups. */
export function GroupChoiceFields({ choice, onChoice, catalog, none }: GroupChoiceFieldsProps) {
  const t = useTexts(groupFormTexts);
  const id = useId();
  const way = wayOf(choice);
  const columns = columnsOf(choice);
  const set = (next: readonly Column[]): void => onChoice(way === 'allBut' ? { allBut: next } : next);
  return (
    <>
      <label htmlFor={id}>{t('groups')}</label>
      <select id={id} className="rf-select" value={way} onChange={(event) => onChoice(startOf(event.target.value, catalog))}>
        <option value="run set">{t('asRunSet')}</option>
        <option value="none">{none}</option>
        <option value="columns">{t('byColumns')}</option>
        <option value="allBut">{t('allBut')}</option>
      </select>
      {(way === 'columns' || way === 'allBut') && (
        <>
          {columns.map((column) => (
            <div key={columnId(column)} className="rf-metric rf-group-column">
              <span dir="auto">{columnLabel(column)}</span>
              <button
                type="button"
                className="rf-icon-button"
                aria-label={t('leaveOut', { column: columnLabel(column) })}
                onClick={() => set(columns.filter((other) => columnId(other) !== columnId(column)))}
              >
                <X aria-hidden size={12} />
              </button>
            </div>
          ))}
          <ColumnPicker
            key={columns.length}
            label={t(way === 'allBut' ? 'but' : 'column')}
            column={undefined}
            none={t('add')}
            onColumn={(column) => column && set([...columns.filter((other) => columnId(other) !== columnId(column)), column])}
            catalog={catalog}
            offers={way === 'allBut' ? ({ column }) => column.from === 'config' : undefined}
          />
        </>
      )}
    </>
  );
}

function wayOf(choice: GroupChoice): Way {
  if (typeof choice === 'string') return choice;
  return 'allBut' in choice ? 'allBut' : 'columns';
}

function columnsOf(choice: GroupChoice): readonly Column[] {
  if (typeof choice === 'string') return [];
  return 'allBut' in choice ? choice.allBut : choice;
}

/** What a way of grouping starts with: the most telling key, or all but the seeds. */
function startOf(way: string, catalog: Catalog | undefined): GroupChoice {
  if (way === 'run set' || way === 'none') return way;
  if (way === 'allBut') return { allBut: catalog ? seedColumns(catalog) : [] };
  const [key] = catalog ? varyingKeys(catalog) : [];
  return key ? [{ from: 'config', key: key.key }] : [];
}
