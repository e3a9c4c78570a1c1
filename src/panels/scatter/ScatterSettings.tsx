import { useId } from 'react';
import { formatNumber } from '../../theme/index.js';
import { ColumnPicker, type ColumnEntry } from '../columns/index.js';
import type { SettingsProps } from '../panelKind.js';
import { AxisFields } from './AxisFields.js';
import { ReferenceLines } from './ReferenceLines.js';
import { defaultSpan, type ScatterFit, type ScatterSpec } from './spec.js';

/** The settings form of a scatter plot; every change is applied at once. */
export function ScatterSettings({ spec, onChange, catalog }: SettingsProps<ScatterSpec>) {
  const id = useId();
  const set = (changes: Partial<ScatterSpec>): void => onChange({ ...spec, ...changes });
  return (
    <div className="rf-form">
      <AxisFields name="X" axis={spec.x} onAxis={(x) => set({ x })} catalog={catalog} goals={spec.frontier} />
      <AxisFields name="Y" axis={spec.y} onAxis={(y) => set({ y })} catalog={catalog} goals={spec.frontier || spec.runningBest} />
      <ColumnPicker label="Colour" column={spec.colorBy} onColumn={(colorBy) => set({ colorBy })} catalog={catalog} none="Runs" />
      <ColumnPicker
        label="Size"
        column={spec.sizeBy}
        onColumn={(sizeBy) => set({ sizeBy })}
        catalog={catalog}
        offers={isNumber}
        none="All alike"
      />
      <ColumnPicker label="Labels" column={spec.labelBy} onColumn={(labelBy) => set({ labelBy })} catalog={catalog} none="None" />
      <label htmlFor={`${id}-fit`}>Fit</label>
      <select id={`${id}-fit`} className="rf-select" value={spec.fit} onChange={(event) => set({ fit: event.target.value as ScatterFit })}>
        <option value="none">None</option>
        <option value="linear">Linear</option>
        <option value="loess">LOESS</option>
      </select>
      {spec.fit === 'loess' && (
        <>
          <label htmlFor={`${id}-span`}>Span</label>
          <span className="rf-slider">
            <input
              id={`${id}-span`}
              type="range"
              min={0.1}
              max={1}
              step={0.01}
              value={spec.span ?? defaultSpan}
              onChange={(event) => set({ span: Number(event.target.value) })}
            />
            <output htmlFor={`${id}-span`}>{formatNumber(spec.span ?? defaultSpan, 2)}</output>
          </span>
        </>
      )}
      <Checkbox id={`${id}-best`} label="Best so far" checked={spec.runningBest} onCheck={(runningBest) => set({ runningBest })} />
      <Checkbox id={`${id}-frontier`} label="Pareto frontier" checked={spec.frontier} onCheck={(frontier) => set({ frontier })} />
      <Checkbox id={`${id}-diagonal`} label="Line y = x" checked={spec.diagonal} onCheck={(diagonal) => set({ diagonal })} />
      <ReferenceLines lines={spec.lines} onLines={(lines) => set({ lines })} />
    </div>
  );
}

interface CheckboxProps {
  id: string;
  label: string;
  checked: boolean;
  onCheck: (checked: boolean) => void;
}

function Checkbox({ id, label, checked, onCheck }: CheckboxProps) {
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input id={id} type="checkbox" checked={checked} onChange={(event) => onCheck(event.target.checked)} />
    </>
  );
}

function isNumber({ type }: ColumnEntry): boolean {
  return type === 'number' || type === 'duration' || type === 'mixed';
}
