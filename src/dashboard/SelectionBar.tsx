import { X } from 'lucide-react';
import { filterText, listedRuns, type RunSet } from '../model/index.js';
import type { Clause, SelectionEffect } from '../query/index.js';
import { useSelection } from '../react/index.js';
import { formatStep } from '../theme/index.js';
import { useRunCount } from './useRunCount.js';
import { useSelectedRuns } from './useSelectedRuns.js';

/** What panels and the run list select, a pill per clause; how many runs that are; and what becomes of the others. Nothing where nothing is selected. */
export function SelectionBar({ runSet }: { runSet: RunSet }) {
  const [state, selection] = useSelection();
  const { selected } = useSelectedRuns(runSet);
  const any = state.clauses.length > 0;
  const { sort: _sort, ...listed } = listedRuns(runSet);
  const total = useRunCount(any ? listed : undefined);
  if (!any) return null;
  const count = selected && total !== undefined ? `${formatStep(selected.size)} of ${formatStep(total)} runs selected` : 'Selecting …';
  return (
    <div className="rf-selection" role="group" aria-label="Selection">
      <strong className="rf-selection-count" role="status">
        {count}
      </strong>
      <ul className="rf-pills" aria-label="What is selected">
        {state.clauses.map((clause) => (
          <li key={JSON.stringify([clause.source, clause.part])} className="rf-pill">
            <span className="rf-pill-text rf-ellipsis" title={filterText(clause.filter)}>
              {textOf(clause)}
            </span>
            <button
              type="button"
              className="rf-pill-remove"
              aria-label={`Remove ${textOf(clause)}`}
              onClick={() => selection.remove(clause)}
            >
              <X aria-hidden size={11} />
            </button>
          </li>
        ))}
      </ul>
      <EffectSwitch effect={state.effect} onEffect={(effect) => selection.setEffect(effect)} />
      <button type="button" className="rf-link" onClick={() => selection.clear()}>
        Clear
      </button>
    </div>
  );
}

const effects: readonly [SelectionEffect, string][] = [
  ['grey', 'Grey others'],
  ['filter', 'Hide others'],
];

function EffectSwitch({ effect, onEffect }: { effect: SelectionEffect; onEffect: (effect: SelectionEffect) => void }) {
  return (
    <span className="rf-segments" role="group" aria-label="Runs that are not selected">
      {effects.map(([value, text]) => (
        <button key={value} type="button" className="rf-segment" aria-pressed={effect === value} onClick={() => onEffect(value)}>
          {text}
        </button>
      ))}
    </span>
  );
}

function textOf({ label, filter }: Clause): string {
  return label ?? filterText(filter);
}
