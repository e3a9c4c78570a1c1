import { useId } from 'react';
import { formatValue } from '../../theme/index.js';
import { ColumnPicker, ScaleSelect } from '../columns/index.js';
import type { SettingsProps } from '../panelKind.js';
import { ReferenceLines } from './ReferenceLines.js';
import type { ScatterSpec } from './spec.js';

const fronts: readonly [string, string][] = [
  ['', 'None'],
  ['minimize maximize', 'Small x, large y'],
  ['minimize minimize', 'Small x, small y'],
  ['maximize maximize', 'Large x, large y'],
  ['maximize minimize', 'Large x, small y'],
];

/** The settings form of a scatter plot; every change is applied at once. */
export function ScatterSettings({ spec, onChange, catalog }: SettingsProps<ScatterSpec>) {
  const set = (changes: Partial<ScatterSpec>): void => onChange({ ...spec, ...changes });
  return (
    <div className="rf-form">
      <ColumnPicker label="X axis" column={spec.x} onColumn={(x) => set({ x })} catalog={catalog} />
      <ScaleSelect label="X scale" value={spec.xScale} onScale={(xScale) => set({ xScale })} />
      <ColumnPicker label="Y axis" column={spec.y} onColumn={(y) => set({ y })} catalog={catalog} />
      <ScaleSelect label="Y scale" value={spec.yScale} onScale={(yScale) => set({ yScale })} />
      <ColumnPicker label="Colour" column={spec.colorBy} onColumn={(colorBy) => set({ colorBy })} catalog={catalog} none="Runs" />
      <ColumnPicker label="Size" column={spec.sizeBy} onColumn={(sizeBy) => set({ sizeBy })} catalog={catalog} none="Alike" />
      <ColumnPicker label="Label" column={spec.labelBy} onColumn={(labelBy) => set({ labelBy })} catalog={catalog} none="None" />
      <Choice
        label="Fit"
        value={spec.fit ?? 'none'}
        options={[
          ['none', 'None'],
          ['linear', 'Line'],
          ['loess', 'LOESS'],
        ]}
        onChange={(value) => set({ fit: value as ScatterSpec['fit'] })}
      />
      {spec.fit === 'loess' && <Span value={spec.span ?? 0.67} onChange={(span) => set({ span })} />}
      <Choice
        label="Pareto front"
        value={spec.front ? `${spec.front.x} ${spec.front.y}` : ''}
        options={fronts}
        onChange={(value) => {
          const [x, y] = value.split(' ') as ('minimize' | 'maximize')[];
          set({ front: x && y ? { x, y } : undefined });
        }}
      />
      <Choice
        label="Running best"
        value={spec.runningBest ?? ''}
        options={[
          ['', 'None'],
          ['minimize', 'Smallest'],
          ['maximize', 'Largest'],
        ]}
        onChange={(value) => set({ runningBest: (value || undefined) as ScatterSpec['runningBest'] })}
      />
      <Diagonal checked={spec.diagonal === true} onChange={(diagonal) => set({ diagonal })} />
      <ReferenceLines lines={spec.lines ?? []} onLines={(lines) => set({ lines })} />
    </div>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly (readonly [value: string, name: string])[];
  onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select id={id} className="rf-select" value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </>
  );
}

function Span({ value, onChange }: { value: number; onChange: (value: number) => void }) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>Span</label>
      <span className="rf-slider">
        <input
          id={id}
          type="range"
          min={0.1}
          max={1}
          step={0.01}
          value={value}
          onChange={(event) => onChange(event.target.valueAsNumber)}
        />
        <output htmlFor={id}>{formatValue(value, 2)}</output>
      </span>
    </>
  );
}

function Diagonal({ checked, onChange }: { checked: boolean; onChange: (checked: boolean) => void }) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>Line y = x</label>
      <input id={id} type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
    </>
  );
}
