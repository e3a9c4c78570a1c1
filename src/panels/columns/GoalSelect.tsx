import { useId } from 'react';
import { columnGoal, type Catalog, type Column, type Goal } from '../../model/index.js';

export interface GoalSelectProps {
  /** What the author chose; where nothing, the column's name decides. */
  goal: Goal | undefined;
  onGoal: (goal: Goal | undefined) => void;
  column: Column | undefined;
  catalog: Catalog | undefined;
}

const names = { minimize: 'smaller', maximize: 'larger' } as const;

/** A label and a choice of which values are better, for a form of two columns. */
export function GoalSelect({ goal, onGoal, column, catalog }: GoalSelectProps) {
  const id = useId();
  const suggested = columnGoal(column, catalog, undefined);
  return (
    <>
      <label htmlFor={id}>Better</label>
      <select
        id={id}
        className="rf-select"
        value={goal ?? ''}
        onChange={({ target: { value } }) => onGoal(value === 'minimize' || value === 'maximize' ? value : undefined)}
      >
        <option value="">By name ({suggested ? names[suggested] : 'not known'})</option>
        <option value="minimize">Smaller</option>
        <option value="maximize">Larger</option>
      </select>
    </>
  );
}
