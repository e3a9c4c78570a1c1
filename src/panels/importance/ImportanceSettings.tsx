import { X } from 'lucide-react';
import { useId, useMemo } from 'react';
import { columnId, columnLabel, type Column, type Goal } from '../../model/index.js';
import { useTexts } from '../../react/index.js';
import { columnEntries, ColumnList, ColumnPicker, likelyGoal, type ColumnEntry } from '../columns/index.js';
import { columnTexts } from '../columns/texts.js';
import type { SettingsProps } from '../panelKind.js';
import { importanceFormTexts } from './formTexts.js';
import { importanceMethods, type ImportanceMethod } from './methods.js';
import { chosenParameters } from './plan.js';
import type { ImportanceSpec } from './spec.js';
import { importanceTexts } from './texts.js';

/** The settings form of parameter importance; every change is applied at once. */
export function ImportanceSettings({ spec, onChange, catalog }: SettingsProps<ImportanceSpec>) {
  const t = useTexts(importanceFormTexts);
  const words = useTexts(columnTexts);
  const methods = useTexts(importanceTexts);
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
        label={t('target')}
        column={spec.target}
        onColumn={(target) => target && set({ target, goal: goalOf(target.key) })}
        catalog={catalog}
        offers={isNumber}
      />
      <label htmlFor={`${id}-goal`}>{words('better')}</label>
      <select
        id={`${id}-goal`}
        className="rf-select"
        value={spec.goal}
        onChange={(event) => set({ goal: event.target.value === 'minimize' ? 'minimize' : 'maximize' })}
      >
        <option value="minimize">{words('smaller')}</option>
        <option value="maximize">{words('larger')}</option>
      </select>
      <fieldset className="rf-importance-methods">
        <legend>{t('methods')}</legend>
        {importanceMethods.map((method) => (
          <label key={method} title={methods(`${method}About`)}>
            <input type="checkbox" checked={spec.methods.includes(method)} onChange={() => toggle(method)} />
            {methods(method)}
          </label>
        ))}
      </fieldset>
      <ParameterChoice spec={spec} onParameters={(parameters) => set({ parameters })} catalog={catalog} />
      <label htmlFor={`${id}-trees`}>{t('treesField')}</label>
      <input
        id={`${id}-trees`}
        className="rf-input"
        type="number"
        min={1}
        max={2000}
        placeholder={t('treesDefault')}
        value={spec.trees ?? ''}
        onChange={(event) => set({ trees: whole(event.target.valueAsNumber, 1, 2000) })}
      />
      <label htmlFor={`${id}-seed`}>{t('seedField')}</label>
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
  const t = useTexts(importanceFormTexts);
  const words = useTexts(columnTexts);
  const chosen = chosenParameters(spec, catalog) ?? [];
  const ids = new Set([...chosen, ...(spec.target ? [spec.target] : [])].map(columnId));
  const others = useMemo(() => (catalog ? columnEntries(catalog) : []), [catalog]).filter(({ column }) => !ids.has(columnId(column)));
  return (
    <details className="rf-importance-choice">
      <summary>{t(spec.parameters ? 'chosen' : 'suggested', { count: chosen.length })}</summary>
      <div className="rf-metrics">
        {chosen.map((column) => (
          <span key={columnId(column)} className="rf-metric">
            <bdi>{columnLabel(column)}</bdi>
            <button
              type="button"
              className="rf-icon-button"
              aria-label={words('remove', { name: columnLabel(column) })}
              onClick={() => onParameters(chosen.filter((each) => each !== column))}
            >
              <X size={12} aria-hidden />
            </button>
          </span>
        ))}
      </div>
      {spec.parameters && (
        <button type="button" className="rf-button" onClick={() => onParameters(undefined)}>
          {t('useSuggested')}
        </button>
      )}
      <ColumnList entries={others} label={words('addParameter')} onPick={({ column }) => onParameters([...chosen, column])} />
    </details>
  );
}

function whole(value: number, least: number, most: number): number | undefined {
  return Number.isNaN(value) ? undefined : Math.max(least, Math.min(most, Math.round(value)));
}

function isNumber({ type }: ColumnEntry): boolean {
  return type === 'number' || type === 'duration' || type === 'mixed';
}
