import { useId } from 'react';
import type { PanelDocument } from '../model/index.js';

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
  const id = useId();
  return (
    <>
      <label htmlFor={id}>Title</label>
      <input
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
