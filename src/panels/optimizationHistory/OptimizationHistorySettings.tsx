import { useId } from 'react';
import type { Goal } from '../../model/index.js';
import { ColumnPicker, likelyGoal, type ColumnEntry } from '../columns/index.js';
import type { SettingsProps } from '../panelKind.js';
import type { OptimizationHistorySpec } from './spec.js';

/** The settings form of an optimisation history; every change is applied at once. */
export function OptimizationHistorySettings({ spec, onChange, catalog }: SettingsProps<OptimizationHistorySpec>) {
  const id = useId();
  const set = (changes: Partial<OptimizationHistorySpec>): void => onChange({ ...spec, ...changes });
  const goalOf = (key: string): Goal => likelyGoal(key, catalog?.metrics.find((metric) => metric.key === key)?.goal) ?? spec.goal;
  return (
    <div className="rf-form">
      <ColumnPicker
        label="Metric"
        column={spec.metric}
        onColumn={(metric) => metric && set({ metric, goal: goalOf(metric.key) })}
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
      <label htmlFor={`${id}-x`}>X axis</label>
      <select
        id={`${id}-x`}
        className="rf-select"
        value={spec.x}
        onChange={(event) => set({ x: event.target.value === 'order' ? 'order' : 'created_at' })}
      >
        <option value="order">Order of runs</option>
        <option value="created_at">Time of creation</option>
      </select>
      <label htmlFor={`${id}-y`}>Y scale</label>
      <select
        id={`${id}-y`}
        className="rf-select"
        value={spec.yScale}
        onChange={(event) => set({ yScale: event.target.value === 'log' ? 'log' : 'linear' })}
      >
        <option value="linear">Linear</option>
        <option value="log">Log</option>
      </select>
      <label htmlFor={`${id}-target`}>Target</label>
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
