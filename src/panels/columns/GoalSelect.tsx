import { useId } from 'react';
import { columnGoal, type Catalog, type Column, type Goal } from '../../model/index.js';
import { useTexts } from '../../react/index.js';
import { columnTexts } from './texts.js';

export interface GoalSelectProps {
  /** What the author chose; where nothing, the column's name decides. */
  goal: Goal | undefined;
  onGoal: (goal: Goal | undefined) => void;
  column: Column | undefined;
  catalog: Catalog | undefined;
}

const byName = { minimize: 'byNameSmaller', maximize: 'byNameLarger' } as const;

/** A label and a choice of which values are better, for a form of two columns. */
export function GoalSelect({ goal, onGoal, column, catalog }: GoalSelectProps) {
  const t = useTexts(columnTexts);
  const id = useId();
  const suggested = columnGoal(column, catalog, undefined);
  return (
    <>
      <label htmlFor={id}>{t('better')}</label>
      <select
        id={id}
        className="rf-select"
        value={goal ?? ''}
        onChange={({ target: { value } }) => onGoal(value === 'minimize' || value === 'maximize' ? value : undefined)}
      >
        <option value="">{t(suggested ? byName[suggested] : 'byName')}</option>
        <option value="minimize">{t('smaller')}</option>
        <option value="maximize">{t('larger')}</option>
      </select>
    </>
  );
}
