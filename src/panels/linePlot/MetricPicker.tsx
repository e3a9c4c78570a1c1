import { X } from 'lucide-react';
import { useId, useState } from 'react';
import type { Catalog } from '../../model/index.js';
import { useTexts } from '../../react/index.js';
import { linePlotFormTexts } from './formTexts.js';

export interface MetricPickerProps {
  metrics: readonly string[];
  onChange: (metrics: string[]) => void;
  catalog: Catalog | undefined;
}

/** The metrics of a plot, and a field that adds one by its key; keys of the project are offered. */
export function MetricPicker({ metrics, onChange, catalog }: MetricPickerProps) {
  const t = useTexts(linePlotFormTexts);
  const id = useId();
  const [text, setText] = useState('');
  const keys = catalog?.metrics.map(({ key }) => key).filter((key) => !metrics.includes(key)) ?? [];
  const add = (key: string): void => {
    if (key !== '' && !metrics.includes(key)) onChange([...metrics, key]);
    setText('');
  };
  return (
    <>
      <label htmlFor={id}>{t('metrics')}</label>
      <div className="rf-metrics">
        {metrics.map((key) => (
          <span key={key} className="rf-metric">
            <bdi>{key}</bdi>
            <button
              type="button"
              className="rf-icon-button"
              aria-label={t('removeMetric', { key })}
              onClick={() => onChange(metrics.filter((other) => other !== key))}
            >
              <X size={12} aria-hidden="true" />
            </button>
          </span>
        ))}
        <input
          id={id}
          className="rf-input"
          list={`${id}-keys`}
          placeholder={t('addMetric')}
          value={text}
          onChange={(event) => (keys.includes(event.target.value) ? add(event.target.value) : setText(event.target.value))}
          onKeyDown={(event) => event.key === 'Enter' && add(text.trim())}
        />
        <datalist id={`${id}-keys`}>
          {keys.map((key) => (
            <option key={key}>{key}</option>
          ))}
        </datalist>
      </div>
    </>
  );
}
