import { X } from 'lucide-react';
import { listedRuns, type RunSet } from '../model/index.js';
import { useFilterSentence } from '../panels/inner.js';
import type { Clause, SelectionEffect } from '../query/index.js';
import { useSelection, useTexts } from '../react/index.js';
import { useHadTexts } from '../react/inner.js';
import { dashboardTexts } from './texts.js';
import { useRunCount } from './useRunCount.js';
import { useSelectedRuns } from './useSelectedRuns.js';

/** What panels and the run list select, a pill per clause; how many runs that are; and what becomes of the others. Nothing where nothing is selected. */
export function SelectionBar({ runSet }: { runSet: RunSet }) {
  const t = useTexts(dashboardTexts);
  const speaks = useHadTexts(dashboardTexts.folder);
  const filterText = useFilterSentence();
  const textOf = ({ label, filter }: Clause): string => label ?? filterText(filter);
  const [state, selection] = useSelection();
  const { selected } = useSelectedRuns(runSet);
  const any = state.clauses.length > 0;
  const { sort: _sort, ...listed } = listedRuns(runSet);
  const total = useRunCount(any ? listed : undefined);
  if (!any || !speaks) return null;
  const count = selected && total !== undefined ? t('selectedOf', { selected: selected.size, count: total }) : t('selecting');
  return (
    <div className="rf-selection" role="group" aria-label={t('selection')}>
      <strong className="rf-selection-count" role="status">
        {count}
      </strong>
      <ul className="rf-pills" aria-label={t('whatIsSelected')}>
        {state.clauses.map((clause) => (
          <li key={JSON.stringify([clause.source, clause.part])} className="rf-pill">
            <span className="rf-pill-text rf-ellipsis" dir="auto" title={filterText(clause.filter)}>
              {textOf(clause)}
            </span>
            <button
              type="button"
              className="rf-pill-remove"
              aria-label={t('remove', { name: textOf(clause) })}
              onClick={() => selection.remove(clause)}
            >
              <X aria-hidden size={11} />
            </button>
          </li>
        ))}
      </ul>
      <EffectSwitch effect={state.effect} onEffect={(effect) => selection.setEffect(effect)} />
      <button type="button" className="rf-link" onClick={() => selection.clear()}>
        {t('clear')}
      </button>
    </div>
  );
}

const effects = [
  ['grey', 'greyOthers'],
  ['filter', 'hideOthers'],
] as const;

function EffectSwitch({ effect, onEffect }: { effect: SelectionEffect; onEffect: (effect: SelectionEffect) => void }) {
  const t = useTexts(dashboardTexts);
  return (
    <span className="rf-segments" role="group" aria-label={t('notSelected')}>
      {effects.map(([value, text]) => (
        <button key={value} type="button" className="rf-segment" aria-pressed={effect === value} onClick={() => onEffect(value)}>
          {t(text)}
        </button>
      ))}
    </span>
  );
}
