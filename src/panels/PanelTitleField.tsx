import { useId, useRef } from 'react';
import { useBeforePaint } from '../charts/index.js';
import type { PanelDocument } from '../model/index.js';
import { useTexts } from '../react/index.js';
import { focusedNear } from '../react/inner.js';
import { panelTexts } from './texts.js';

/** Longest title, in characters. */
const longest = 200;

export interface PanelTitleFieldProps {
  document: PanelDocument;
  /** What the panel is called where its document does not say. */
  usual: string;
  onChange: (document: PanelDocument) => void;
}

/** The title of a panel, above its other settings; an empty one is that of its kind. */
export function PanelTitleField({ document, usual, onChange }: PanelTitleFieldProps) {
  const t = useTexts(panelTexts);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useBeforePaint(() => takeFirstFocus(field.current!), []);
  return (
    <>
      <label htmlFor={id}>{t('title')}</label>
      <input
        ref={field}
        id={id}
        className="rf-input"
        placeholder={usual}
        maxLength={longest}
        dir="auto"
        value={document.title ?? ''}
        onChange={({ target: { value } }) => {
          const { title: _before, ...rest } = document;
          onChange(value.trim() === '' ? rest : { ...document, title: value });
        }}
      />
    </>
  );
}

/** The code of the form may come after the settings have opened: the focus then stands on what was first there until now. */
function takeFirstFocus(field: HTMLInputElement): void {
  const popup = field.closest('.rf-panel-popover');
  const first = popup?.querySelector('.rf-panel-actions button');
  if (first && first === focusedNear(first)) field.focus();
}
