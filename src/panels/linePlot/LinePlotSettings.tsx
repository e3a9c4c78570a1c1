import { useId } from 'react';
import { useTexts } from '../../react/index.js';
import type { SettingsProps } from '../panelKind.js';
import { linePlotFormTexts } from './formTexts.js';
import { LineGroupFields } from './LineGroupFields.js';
import { MetricPicker } from './MetricPicker.js';
import { SmoothingFields } from './SmoothingFields.js';
import type { LinePlotSpec } from './spec.js';
import { XAxisField } from './XAxisField.js';

/** The settings form of a line plot; every change is applied at once. */
export function LinePlotSettings({ spec, onChange, catalog }: SettingsProps<LinePlotSpec>) {
  const t = useTexts(linePlotFormTexts);
  const id = useId();
  const set = (changes: Partial<LinePlotSpec>): void => onChange({ ...spec, ...changes });
  return (
    <div className="rf-form">
      <MetricPicker metrics={spec.metrics} onChange={(metrics) => set({ metrics })} catalog={catalog} />
      <XAxisField x={spec.x} onAxis={(x) => set({ x })} catalog={catalog} />
      <label htmlFor={`${id}-y`}>{t('yScale')}</label>
      <select
        id={`${id}-y`}
        className="rf-select"
        value={spec.yScale}
        onChange={(event) => set({ yScale: event.target.value === 'log' ? 'log' : 'linear' })}
      >
        <option value="linear">{t('linear')}</option>
        <option value="log">{t('logScale')}</option>
      </select>
      <SmoothingFields smoothing={spec.smoothing} onSmoothing={(smoothing) => set({ smoothing })} />
      <label htmlFor={`${id}-original`}>{t('showRaw')}</label>
      <input
        id={`${id}-original`}
        type="checkbox"
        checked={spec.showOriginal}
        onChange={(event) => set({ showOriginal: event.target.checked })}
      />
      <label htmlFor={`${id}-legend`}>{t('legend')}</label>
      <input
        id={`${id}-legend`}
        type="checkbox"
        checked={spec.legend === true}
        onChange={(event) => set({ legend: event.target.checked })}
      />
      <LineGroupFields spec={spec} onChange={set} catalog={catalog} />
    </div>
  );
}
