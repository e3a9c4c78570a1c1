import { useId } from 'react';
import { useLocale, useTexts } from '../../../react/index.js';
import { stepText } from './sides.js';
import type { SideChoice } from './spec.js';
import { compareTexts } from './texts.js';
import type { RunChoice, ShownSide } from './view.js';

export interface SidePickerProps {
  letter: 'A' | 'B';
  side: ShownSide | undefined;
  choices: readonly RunChoice[];
  baseline: string | undefined;
  color: string | undefined;
  onSide: (side: SideChoice) => void;
}

/** Which run is a side and, where it logged the table several times, at which step. */
export function SidePicker({ letter, side, choices, baseline, color, onSide }: SidePickerProps) {
  const t = useTexts(compareTexts);
  const locale = useLocale();
  const id = useId();
  const table = side?.table;
  return (
    <span className="rf-compare-side">
      <label htmlFor={id}>
        <span aria-hidden className="rf-dot" style={{ color }} />
        <span className="rf-visually-hidden">{t('runWord')} </span>
        {letter}
      </label>
      <select id={id} className="rf-select" value={side?.run ?? ''} onChange={({ target }) => onSide({ table, run: target.value })}>
        {side === undefined && <option value="">–</option>}
        {choices.map(({ id: run, name }) => (
          <option key={run} value={run}>
            {run === baseline ? t('baseline', { run: name }) : name}
          </option>
        ))}
      </select>
      {side !== undefined && (side.steps.length > 1 || side.step !== 'last') && (
        <select
          aria-label={t('stepOf', { side: letter })}
          className="rf-select"
          value={String(side.step)}
          onChange={({ target }) => onSide({ table, run: side.run, step: target.value === 'last' ? 'last' : Number(target.value) })}
        >
          <option value="last">{stepText({ step: 'last' }, locale)}</option>
          {[...new Set([...side.steps, ...(side.step === 'last' ? [] : [side.step])])].map((step) => (
            <option key={step} value={step}>
              {stepText({ step }, locale)}
            </option>
          ))}
        </select>
      )}
    </span>
  );
}
