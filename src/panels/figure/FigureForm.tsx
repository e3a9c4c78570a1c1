import { useId, type ReactNode } from 'react';
import { useLocale, useTexts } from '../../react/index.js';
import { formatNumber, parseNumber } from '../../theme/index.js';
import { downloadTexts } from '../download/texts.js';
import { withPreset, type FigureChoice } from './figureChoice.js';
import { figurePresets, type FigureSize } from './figureSize.js';

export interface FigureFormProps {
  choice: FigureChoice;
  onChoice: (choice: FigureChoice) => void;
  /** Of the panel on screen, CSS pixels. */
  own: { width: number; height: number };
}

const formats = [
  ['svg', 'vectors'],
  ['pdf', 'vectors'],
  ['png', 'pixelImage'],
] as const;

/** Size, text, colours and format of a figure. */
export function FigureForm({ choice, onChoice, own }: FigureFormProps) {
  const t = useTexts(downloadTexts);
  const set = (changes: Partial<FigureChoice>): void => onChoice({ ...choice, ...changes });
  return (
    <div className="rf-form rf-figure-form">
      <Select label={t('size')} value={choice.preset} onValue={(preset) => onChoice(withPreset(choice, preset, own))}>
        <option value="">{t('asOnScreen')}</option>
        {figurePresets.map(({ name, width }) => (
          <option key={name} value={name}>
            {t(name, { width })}
          </option>
        ))}
        <option value="own">{t('ownSize')}</option>
      </Select>
      <SizeFields size={choice.size} onSize={(size) => set({ size, preset: 'own' })} />
      <Select label={t('colours')} value={choice.colors} onValue={(colors) => set({ colors })}>
        <option value="own">{t('asOnScreen')}</option>
        <option value="safe">{t('safe')}</option>
        <option value="grey">{t('grey')}</option>
      </Select>
      <Checkbox label={t('title')} checked={choice.title} onChecked={(title) => set({ title })} />
      <Select label={t('format')} value={choice.format} onValue={(format) => set({ format })}>
        {formats.map(([value, name]) => (
          <option key={value} value={value}>
            {t(name, { format: value.toUpperCase() })}
          </option>
        ))}
      </Select>
      {choice.format === 'png' && (
        <Select label={t('pixels')} value={String(choice.scale)} onValue={(scale) => set({ scale: Number(scale) })}>
          {[1, 2, 3, 4].map((scale) => (
            <option key={scale} value={scale}>
              {t('times', { n: scale })}
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
const units = { width: 'mm', height: 'mm', text: 'pt' } as const;

function SizeFields({ size, onSize }: { size: FigureSize; onSize: (size: FigureSize) => void }) {
  return (
    <div className="rf-figure-size">
      {(['width', 'height', 'text'] as const).map((name) => (
        <NumberField key={name} name={name} value={size[name]} onValue={(value) => onSize({ ...size, [name]: value })} />
      ))}
    </div>
  );
}

/** Takes what is typed, with the signs of the page's language, once it is a number within the limits. */
function NumberField({ name, value, onValue }: { name: keyof FigureSize; value: number; onValue: (value: number) => void }) {
  const id = useId();
  const [least, most] = limits[name];
  const t = useTexts(downloadTexts);
  const locale = useLocale();
  const take = (text: string): void => {
    const typed = parseNumber(text, locale);
    if (typed >= least && typed <= most) onValue(typed);
  };
  return (
    <span>
      <label htmlFor={id}>{t(name)}</label>
      <span>
        <input
          key={`${locale.tag} ${value}`}
          id={id}
          className="rf-input"
          inputMode="decimal"
          dir="ltr"
          defaultValue={formatNumber(value, 6, locale)}
          onBlur={(event) => take(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && take(event.currentTarget.value)}
        />
        <small>{units[name]}</small>
      </span>
    </span>
  );
}
