import { useId, type ReactNode } from 'react';
import { withPreset, type FigureChoice } from './figureChoice.js';
import { figurePresets, type FigureSize } from './figureSize.js';

export interface FigureFormProps {
  choice: FigureChoice;
  onChoice: (choice: FigureChoice) => void;
  /** Of the panel on screen, CSS pixels. */
  own: { width: number; height: number };
}

const formats = [
  ['svg', 'SVG: vectors'],
  ['pdf', 'PDF: vectors'],
  ['png', 'PNG: pixels'],
] as const;

/** Size, text, colours and format of a figure. */
export function FigureForm({ choice, onChoice, own }: FigureFormProps) {
  const set = (changes: Partial<FigureChoice>): void => onChoice({ ...choice, ...changes });
  return (
    <div className="rf-form rf-figure-form">
      <Select label="Size" value={choice.preset} onValue={(preset) => onChoice(withPreset(choice, preset, own))}>
        <option value="">As on screen</option>
        {figurePresets.map(({ name }) => (
          <option key={name}>{name}</option>
        ))}
        <option value="own">Own size</option>
      </Select>
      <SizeFields size={choice.size} onSize={(size) => set({ size, preset: 'own' })} />
      <Select label="Colours" value={choice.colors} onValue={(colors) => set({ colors })}>
        <option value="own">As on screen</option>
        <option value="safe">Safe for grey: lines have dashes</option>
        <option value="grey">Grey: lines have dashes</option>
      </Select>
      <Checkbox label="Title" checked={choice.title} onChecked={(title) => set({ title })} />
      <Select label="Format" value={choice.format} onValue={(format) => set({ format })}>
        {formats.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </Select>
      {choice.format === 'png' && (
        <Select label="Pixels" value={String(choice.scale)} onValue={(scale) => set({ scale: Number(scale) })}>
          {[1, 2, 3, 4].map((scale) => (
            <option key={scale} value={scale}>
              {scale} ×
            </option>
          ))}
        </Select>
      )}
    </div>
  );
}

interface SelectProps<Value extends string> {
  label: string;
  value: Value;
  onValue: (value: Value) => void;
  children: ReactNode;
}

function Select<Value extends string>({ label, value, onValue, children }: SelectProps<Value>) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select id={id} className="rf-select" value={value} onChange={(event) => onValue(event.target.value as Value)}>
        {children}
      </select>
    </>
  );
}

function Checkbox({ label, checked, onChecked }: { label: string; checked: boolean; onChecked: (checked: boolean) => void }) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input id={id} type="checkbox" checked={checked} onChange={(event) => onChecked(event.target.checked)} />
    </>
  );
}

/** Least and most of each, in millimetres and points. */
const limits = { width: [30, 600], height: [20, 600], text: [4, 40] } as const;
const units = { width: ['Width', 'mm'], height: ['Height', 'mm'], text: ['Text', 'pt'] } as const;

function SizeFields({ size, onSize }: { size: FigureSize; onSize: (size: FigureSize) => void }) {
  return (
    <div className="rf-figure-size">
      {(['width', 'height', 'text'] as const).map((name) => (
        <NumberField key={name} name={name} value={size[name]} onValue={(value) => onSize({ ...size, [name]: value })} />
      ))}
    </div>
  );
}

/** Takes what is typed once it is a number within the limits. */
function NumberField({ name, value, onValue }: { name: keyof FigureSize; value: number; onValue: (value: number) => void }) {
  const id = useId();
  const [least, most] = limits[name];
  const [label, unit] = units[name];
  const take = (text: string): void => {
    const typed = Number(text);
    if (typed >= least && typed <= most) onValue(typed);
  };
  return (
    <span>
      <label htmlFor={id}>{label}</label>
      <span>
        <input
          key={value}
          id={id}
          className="rf-input"
          type="number"
          step="any"
          min={least}
          max={most}
          defaultValue={value}
          onBlur={(event) => take(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && take(event.currentTarget.value)}
        />
        <small>{unit}</small>
      </span>
    </span>
  );
}
