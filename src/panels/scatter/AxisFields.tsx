import { useId } from 'react';
import type { ValueScaleKind } from '../../charts/index.js';
import type { Catalog, Goal } from '../../model/index.js';
import { ColumnPicker } from '../columns/index.js';
import type { PointAxis } from './spec.js';

const scaleNames: Readonly<Record<ValueScaleKind | 'auto', string>> = {
  auto: 'Auto',
  linear: 'Linear',
  log: 'Log',
  percentile: 'Percentile',
  time: 'Time',
  category: 'Categories',
};

const goalNames: Readonly<Record<Goal | 'auto', string>> = { auto: 'Auto', minimize: 'Smaller', maximize: 'Larger' };

export interface AxisFieldsProps {
  /** `X`, `Y`. */
  name: string;
  axis: PointAxis | undefined;
  onAxis: (axis: PointAxis) => void;
  catalog: Catalog | undefined;
  /** Whether it is asked which values are better. */
  goals?: boolean;
}

/** Rows of a settings form for one axis: its column, scale and goal. */
export function AxisFields({ name, axis, onAxis, catalog, goals = false }: AxisFieldsProps) {
  const id = useId();
  return (
    <>
      <ColumnPicker
        label={`${name} axis`}
        column={axis?.column}
        onColumn={(column) => column && onAxis({ ...axis, column, scale: undefined, goal: undefined })}
        catalog={catalog}
      />
      {axis && (
        <>
          <label htmlFor={`${id}-scale`}>{name} scale</label>
          <select
            id={`${id}-scale`}
            className="rf-select"
            value={axis.scale ?? 'auto'}
            onChange={({ target: { value } }) => onAxis({ ...axis, scale: value === 'auto' ? undefined : (value as ValueScaleKind) })}
          >
            {Object.entries(scaleNames).map(([value, text]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        </>
      )}
      {axis && goals && (
        <>
          <label htmlFor={`${id}-goal`}>{name} better</label>
          <select
            id={`${id}-goal`}
            className="rf-select"
            value={axis.goal ?? 'auto'}
            onChange={({ target: { value } }) => onAxis({ ...axis, goal: value === 'auto' ? undefined : (value as Goal) })}
          >
            {Object.entries(goalNames).map(([value, text]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        </>
      )}
    </>
  );
}
