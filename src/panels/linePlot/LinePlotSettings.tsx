import { useId } from 'react';
import type { XAxis } from '../../model/index.js';
import { formatNumber } from '../../theme/index.js';
import type { SettingsProps } from '../panelKind.js';
import { MetricPicker } from './MetricPicker.js';
import { maxSmoothing, type LinePlotSpec } from './spec.js';

const axisNames: Readonly<Record<XAxis, string>> = { step: 'Step', relative: 'Relative time', wall: 'Wall time' };

/** The settings form of a line plot; every change is applied at once. */
export function LinePlotSettings({ spec, onChange, catalog }: SettingsProps<LinePlotSpec>) {
  const id = useId();
  const set = (changes: Partial<LinePlotSpec>): void => onChange({ ...spec, ...changes });
  return (
    <div className="rf-form">
      <MetricPicker metrics={spec.metrics} onChange={(metrics) => set({ metrics })} catalog={catalog} />
      <label htmlFor={`${id}-x`}>X axis</label>
      <select id={`${id}-x`} className="rf-select" value={spec.x} onChange={(event) => set({ x: event.target.value as XAxis })}>
        {Object.entries(axisNames).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
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
      <label htmlFor={`${id}-smoothing`}>Smoothing (EMA)</label>
      <span className="rf-slider">
        <input
          id={`${id}-smoothing`}
          type="range"
          min={0}
          max={maxSmoothing}
          step={0.001}
          value={spec.smoothing}
          onChange={(event) => set({ smoothing: Number(event.target.value) })}
        />
        <output htmlFor={`${id}-smoothing`}>{formatNumber(spec.smoothing, 3)}</output>
      </span>
      <label htmlFor={`${id}-original`}>Show unsmoothed</label>
      <input
        id={`${id}-original`}
        type="checkbox"
        checked={spec.showOriginal}
        onChange={(event) => set({ showOriginal: event.target.checked })}
      />
      <label htmlFor={`${id}-legend`}>Legend</label>
      <input
        id={`${id}-legend`}
        type="checkbox"
        checked={spec.legend === true}
        onChange={(event) => set({ legend: event.target.checked })}
      />
    </div>
  );
}
