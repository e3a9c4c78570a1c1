import { useId } from 'react';
import type { HistogramScale } from '../../model/index.js';
import { useTexts } from '../../react/index.js';
import { columnTexts } from '../columns/texts.js';
import type { SettingsProps } from '../panelKind.js';
import { histogramFormTexts } from './formTexts.js';
import { histogramForms, type HistogramForm, type HistogramSeriesSpec } from './spec.js';
import { histogramTexts } from './texts.js';

/** The settings form of histograms over steps; every change is applied at once. */
export function HistogramSeriesSettings({ spec, onChange, catalog }: SettingsProps<HistogramSeriesSpec>) {
  const t = useTexts(histogramFormTexts);
  const words = useTexts(histogramTexts);
  const common = useTexts(columnTexts);
  const id = useId();
  const set = (changes: Partial<HistogramSeriesSpec>): void => onChange({ ...spec, ...changes });
  const known = catalog?.histograms.map(({ key }) => key) ?? [];
  const keys = spec.key === undefined || known.includes(spec.key) ? known : [spec.key, ...known];
  return (
    <div className="rf-form">
      <label htmlFor={`${id}-key`}>{t('histogram')}</label>
      <select
        id={`${id}-key`}
        className="rf-select"
        value={spec.key ?? ''}
        onChange={(event) => set({ key: event.target.value || undefined })}
      >
        {spec.key === undefined && <option value="">{t('chooseOne')}</option>}
        {keys.map((key) => (
          <option key={key} value={key}>
            {key}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-form`}>{t('shownAsField')}</label>
      <select
        id={`${id}-form`}
        className="rf-select"
        value={spec.form}
        onChange={(event) => set({ form: event.target.value as HistogramForm })}
      >
        {histogramForms.map((form) => (
          <option key={form} value={form}>
            {words(form)}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-scale`}>{words('values')}</label>
      <select
        id={`${id}-scale`}
        className="rf-select"
        value={spec.scale}
        onChange={(event) => set({ scale: event.target.value as HistogramScale })}
      >
        <option value="linear">{common('linear')}</option>
        <option value="symlog">{t('symlogScale')}</option>
      </select>
      {spec.form === 'heat' && (
        <>
          <label htmlFor={`${id}-colors`}>{t('logColoursField')}</label>
          <input
            id={`${id}-colors`}
            type="checkbox"
            checked={spec.colors === 'log'}
            onChange={(event) => set({ colors: event.target.checked ? 'log' : 'linear' })}
          />
        </>
      )}
      {(spec.form === 'heat' || spec.form === 'ridge') && (
        <>
          <label htmlFor={`${id}-bins`}>{t('binsField')}</label>
          <input
            id={`${id}-bins`}
            className="rf-input"
            type="number"
            min={2}
            max={400}
            value={spec.bins}
            onChange={(event) => {
              const bins = Math.round(event.target.valueAsNumber);
              if (bins >= 2 && bins <= 400) set({ bins });
            }}
          />
        </>
      )}
    </div>
  );
}
