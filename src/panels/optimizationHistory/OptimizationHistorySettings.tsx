import { useId } from 'react';
import type { Goal } from '../../model/index.js';
import { useTexts } from '../../react/index.js';
import { ColumnPicker, likelyGoal, type ColumnEntry } from '../columns/index.js';
import { columnTexts } from '../columns/texts.js';
import type { SettingsProps } from '../panelKind.js';
import { historyFormTexts } from './formTexts.js';
import type { OptimizationHistorySpec } from './spec.js';

/** The settings form of an optimisation history; every change is applied at once. */
export function OptimizationHistorySettings({ spec, onChange, catalog }: SettingsProps<OptimizationHistorySpec>) {
  const t = useTexts(historyFormTexts);
  const words = useTexts(columnTexts);
  const id = useId();
  const set = (changes: Partial<OptimizationHistorySpec>): void => onChange({ ...spec, ...changes });
  const goalOf = (key: string): Goal => likelyGoal(key, catalog?.metrics.find((metric) => metric.key === key)?.goal) ?? spec.goal;
  return (
    <div className="rf-form">
      <ColumnPicker
        label={words('metric')}
        column={spec.metric}
        onColumn={(metric) => metric && set({ metric, goal: goalOf(metric.key) })}
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
      <label htmlFor={`${id}-x`}>{words('xAxis')}</label>
      <select
        id={`${id}-x`}
        className="rf-select"
        value={spec.x}
        onChange={(event) => set({ x: event.target.value === 'order' ? 'order' : 'created_at' })}
      >
        <option value="order">{t('byOrder')}</option>
        <option value="created_at">{t('byTime')}</option>
      </select>
      <label htmlFor={`${id}-y`}>{words('yScale')}</label>
      <select
        id={`${id}-y`}
        className="rf-select"
        value={spec.yScale}
        onChange={(event) => set({ yScale: event.target.value === 'log' ? 'log' : 'linear' })}
      >
        <option value="linear">{words('linear')}</option>
        <option value="log">{words('log')}</option>
      </select>
      <label htmlFor={`${id}-target`}>{t('targetField')}</label>
      <input
        id={`${id}-target`}
        className="rf-input"
        type="number"
        step="any"
        value={spec.target ?? ''}
        onChange={(event) => set({ target: Number.isNaN(event.target.valueAsNumber) ? undefined : event.target.valueAsNumber })}
      />
    </div>
  );
}

function isNumber({ type }: ColumnEntry): boolean {
  return type === 'number' || type === 'duration' || type === 'mixed';
}
