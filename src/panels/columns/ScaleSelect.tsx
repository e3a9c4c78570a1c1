import { useId } from 'react';
import type { ValueScaleKind } from '../../charts/index.js';
import { useTexts } from '../../react/index.js';
import { scaleKinds } from './scaleKinds.js';
import { columnTexts } from './texts.js';

export interface ScaleSelectProps {
  label: string;
  /** What the values ask for where absent. */
  value: ValueScaleKind | undefined;
  onScale: (scale: ValueScaleKind | undefined) => void;
}

/** A label and a choice of how an axis places values, for a form of two columns. */
export function ScaleSelect({ label, value, onScale }: ScaleSelectProps) {
  const t = useTexts(columnTexts);
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="rf-select"
        value={value ?? 'auto'}
        onChange={(event) => onScale(event.target.value === 'auto' ? undefined : (event.target.value as ValueScaleKind))}
      >
        {scaleKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(kind)}
          </option>
        ))}
      </select>
    </>
  );
}
