import { useId } from 'react';
import type { ValueScaleKind } from '../../charts/index.js';
import { ColumnPicker } from '../columns/index.js';
import type { SettingsProps } from '../panelKind.js';
import type { Scatter3dSpec } from './spec.js';

const scaleNames: Readonly<Record<ValueScaleKind | 'auto', string>> = {
  auto: 'Auto',
  linear: 'Linear',
  log: 'Log',
  percentile: 'Percentile',
  time: 'Time',
  category: 'Categories',
};

/** The settings form of a 3-D scatter plot; every change is applied at once. */
export function Scatter3dSettings({ spec, onChange, catalog }: SettingsProps<Scatter3dSpec>) {
  const set = (changes: Partial<Scatter3dSpec>): void => onChange({ ...spec, ...changes });
  return (
    <div className="rf-form">
      <ColumnPicker label="X axis" column={spec.x} onColumn={(x) => set({ x, xScale: undefined })} catalog={catalog} />
      <Scale label="X scale" value={spec.xScale} onScale={(xScale) => set({ xScale })} />
      <ColumnPicker label="Y axis" column={spec.y} onColumn={(y) => set({ y, yScale: undefined })} catalog={catalog} />
      <Scale label="Y scale" value={spec.yScale} onScale={(yScale) => set({ yScale })} />
      <ColumnPicker label="Z axis" column={spec.z} onColumn={(z) => set({ z, zScale: undefined })} catalog={catalog} />
      <Scale label="Z scale" value={spec.zScale} onScale={(zScale) => set({ zScale })} />
      <ColumnPicker label="Colour" column={spec.colorBy} onColumn={(colorBy) => set({ colorBy })} catalog={catalog} none="Runs" />
    </div>
  );
}

interface ScaleProps {
  label: string;
  value: ValueScaleKind | undefined;
  onScale: (scale: ValueScaleKind | undefined) => void;
}

function Scale({ label, value, onScale }: ScaleProps) {
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
