import { useId, useState } from 'react';
import { useTexts } from '../../react/index.js';
import { customChartFormTexts } from './formTexts.js';
import { parseJsonObject } from './jsonError.js';
import type { ChartJson } from './spec.js';

export interface JsonEditorProps {
  label: string;
  value: ChartJson | undefined;
  onChange: (value: ChartJson) => void;
}

const written = (value: ChartJson | undefined): string => (value ? JSON.stringify(value, undefined, 2) : '');

/** A field for a JSON object: it is taken over by the button or Ctrl and Enter once it is right; else line and column of what is wrong are said. */
export function JsonEditor({ label, value, onChange }: JsonEditorProps) {
  const t = useTexts(customChartFormTexts);
  const id = useId();
  const given = written(value);
  const [edit, setEdit] = useState({ from: given, text: given });
  const text = edit.from === given ? edit.text : given;
  const parsed = parseJsonObject(text);
  const wrong = 'error' in parsed && text.trim() !== '' ? parsed.error : undefined;
  const apply = (): void => {
    if ('value' in parsed) onChange(parsed.value);
  };
  const { line, column = 0, reason = '' } = wrong ?? {};
  const said = line === undefined ? reason : t('wrongAt', { line, column, reason });
  return (
    <div className="rf-json">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="rf-input rf-json-text"
        rows={12}
        spellCheck={false}
        dir="ltr"
        value={text}
        aria-invalid={wrong !== undefined}
        aria-describedby={`${id}-error`}
        onChange={(event) => setEdit({ from: given, text: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          apply();
        }}
      />
      <p id={`${id}-error`} className="rf-json-error" role="status">
        {said}
      </p>
      <div className="rf-panel-actions">
        <button type="button" className="rf-button" disabled={!('value' in parsed) || text === given} onClick={apply}>
          {t('apply')}
        </button>
        <button
          type="button"
          className="rf-button"
          disabled={!('value' in parsed)}
          onClick={() => 'value' in parsed && setEdit({ from: given, text: written(parsed.value) })}
        >
          {t('format')}
        </button>
      </div>
    </div>
  );
}
