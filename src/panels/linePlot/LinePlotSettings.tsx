import { useId } from 'react';
import type { XAxis } from '../../model/index.js';
import { useLocale, useTexts } from '../../react/index.js';
import { formatNumber } from '../../theme/index.js';
import type { SettingsProps } from '../panelKind.js';
import { linePlotFormTexts } from './formTexts.js';
import { MetricPicker } from './MetricPicker.js';
import { maxSmoothing, type LinePlotSpec } from './spec.js';

const axisNames = { step: 'steps', relative: 'relativeTime', wall: 'wallTime' } as const;

/** The settings form of a line plot; every change is applied at once. */
export function LinePlotSettings({ spec, onChange, catalog }: SettingsProps<LinePlotSpec>) {
  const t = useTexts(linePlotFormTexts);
  const locale = useLocale();
  const id = useId();
  const set = (changes: Partial<LinePlotSpec>): void => onChange({ ...spec, ...changes });
  return (
    <div className="rf-form">
      <MetricPicker metrics={spec.metrics} onChange={(metrics) => set({ metrics })} catalog={catalog} />
      <label htmlFor={`${id}-x`}>{t('xAxis')}</label>
      <select
        id={`${id}-x`}
        className="rf-select"
        value={typeof spec.x === 'string' ? spec.x : ''}
        onChange={(event) => set({ x: event.target.value as XAxis })}
      >
        {Object.entries(axisNames).map(([value, name]) => (
          <option key={value} value={value}>
            {t(name)}
          </option>
        ))}
      </select>
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
      <label htmlFor={`${id}-smoothing`}>{t('smoothing')}</label>
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
        <output htmlFor={`${id}-smoothing`}>{formatNumber(spec.smoothing, 3, locale)}</output>
      </span>
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
    </div>
  );
}
