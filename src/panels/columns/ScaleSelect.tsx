import { useId } from 'react';
import type { ValueScaleKind } from '../../charts/index.js';

/** What people call the ways to place values; `auto` is what the values ask for. */
export const scaleNames: Readonly<Record<ValueScaleKind | 'auto', string>> = {
  auto: 'Auto',
  linear: 'Linear',
  log: 'Log',
  percentile: 'Percentile',
  time: 'Time',
  category: 'Categories',
};

export interface ScaleSelectProps {
  label: string;
  /** What the values ask for where absent. */
  value: ValueScaleKind | undefined;
  onScale: (scale: ValueScaleKind | undefined) => void;
}

/** A label and a choice of how an axis places values, for a form of two columns. */
export function ScaleSelect({ label, value, onScale }: ScaleSelectProps) {
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
        {Object.entries(scaleNames).map(([kind, name]) => (
          <option key={kind} value={kind}>
            {name}
          </option>
        ))}
      </select>
    </>
  );
}
