import { X } from 'lucide-react';
import { useId, useMemo } from 'react';
import { columnId, columnLabel, type Column, type Goal } from '../../model/index.js';
import { columnEntries, ColumnList, ColumnPicker, likelyGoal, type ColumnEntry } from '../columns/index.js';
import type { SettingsProps } from '../panelKind.js';
import { importanceMethods, methodFacts, type ImportanceMethod } from './methods.js';
import { chosenParameters } from './plan.js';
import type { ImportanceSpec } from './spec.js';

/** The settings form of parameter importance; every change is applied at once. */
export function ImportanceSettings({ spec, onChange, catalog }: SettingsProps<ImportanceSpec>) {
  const id = useId();
  const set = (changes: Partial<ImportanceSpec>): void => onChange({ ...spec, ...changes });
  const goalOf = (key: string): Goal => likelyGoal(key, catalog?.metrics.find((metric) => metric.key === key)?.goal) ?? spec.goal;
  const toggle = (method: ImportanceMethod): void => {
    const without = spec.methods.filter((each) => each !== method);
    set({
      methods:
        without.length < spec.methods.length ? without : importanceMethods.filter((each) => each === method || spec.methods.includes(each)),
    });
  };
  return (
    <div className="rf-form">
      <ColumnPicker
        label="Target"
        column={spec.target}
        onColumn={(target) => target && set({ target, goal: goalOf(target.key) })}
        catalog={catalog}
        offers={isNumber}
      />
      <label htmlFor={`${id}-goal`}>Better</label>
      <select
        id={`${id}-goal`}
        className="rf-select"
        value={spec.goal}
        onChange={(event) => set({ goal: event.target.value === 'minimize' ? 'minimize' : 'maximize' })}
      >
        <option value="minimize">Smaller</option>
        <option value="maximize">Larger</option>
      </select>
      <fieldset className="rf-importance-methods">
        <legend>Methods</legend>
        {importanceMethods.map((method) => (
          <label key={method} title={methodFacts[method].about}>
            <input type="checkbox" checked={spec.methods.includes(method)} onChange={() => toggle(method)} />
            {methodFacts[method].label}
          </label>
        ))}
      </fieldset>
      <ParameterChoice spec={spec} onParameters={(parameters) => set({ parameters })} catalog={catalog} />
      <label htmlFor={`${id}-trees`}>Trees</label>
      <input
        id={`${id}-trees`}
        className="rf-input"
        type="number"
        min={1}
        max={2000}
        placeholder="by the number of runs"
        value={spec.trees ?? ''}
        onChange={(event) => set({ trees: whole(event.target.valueAsNumber, 1, 2000) })}
      />
      <label htmlFor={`${id}-seed`}>Seed</label>
      <input
        id={`${id}-seed`}
        className="rf-input"
        type="number"
        value={spec.seed}
        onChange={(event) => set({ seed: whole(event.target.valueAsNumber, -(2 ** 31), 2 ** 31) ?? 0 })}
      />
    </div>
  );
}

interface ParameterChoiceProps extends Pick<SettingsProps<ImportanceSpec>, 'spec' | 'catalog'> {
  onParameters: (parameters: Column[] | undefined) => void;
}

/** The parameters, each to be taken out, others to be added; the suggested ones come back at a click. */
function ParameterChoice({ spec, catalog, onParameters }: ParameterChoiceProps) {
  const chosen = chosenParameters(spec, catalog) ?? [];
  const ids = new Set([...chosen, ...(spec.target ? [spec.target] : [])].map(columnId));
  const others = useMemo(() => (catalog ? columnEntries(catalog) : []), [catalog]).filter(({ column }) => !ids.has(columnId(column)));
  return (
    <details className="rf-importance-choice">
      <summary>
        {chosen.length} {chosen.length === 1 ? 'parameter' : 'parameters'}
        {spec.parameters ? '' : ', suggested'}
      </summary>
      <div className="rf-metrics">
        {chosen.map((column) => (
          <span key={columnId(column)} className="rf-metric">
            <bdi>{columnLabel(column)}</bdi>
            <button
              type="button"
              className="rf-icon-button"
              aria-label={`Remove ${columnLabel(column)}`}
              onClick={() => onParameters(chosen.filter((each) => each !== column))}
            >
              <X size={12} aria-hidden />
            </button>
          </span>
        ))}
      </div>
      {spec.parameters && (
        <button type="button" className="rf-button" onClick={() => onParameters(undefined)}>
          Use suggested parameters
        </button>
      )}
      <ColumnList entries={others} label="Add a parameter" onPick={({ column }) => onParameters([...chosen, column])} />
    </details>
  );
}

function whole(value: number, least: number, most: number): number | undefined {
  return Number.isNaN(value) ? undefined : Math.max(least, Math.min(most, Math.round(value)));
}

function isNumber({ type }: ColumnEntry): boolean {
  return type === 'number' || type === 'duration' || type === 'mixed';
}
