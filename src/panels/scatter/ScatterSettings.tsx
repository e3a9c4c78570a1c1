import { useId } from 'react';
import { useLocale, useTexts } from '../../react/index.js';
import { formatValue } from '../../theme/index.js';
import { ColumnPicker, ScaleSelect } from '../columns/index.js';
import { columnTexts } from '../columns/texts.js';
import type { SettingsProps } from '../panelKind.js';
import { scatterFormTexts } from './formTexts.js';
import { ReferenceLines } from './ReferenceLines.js';
import type { ScatterSpec } from './spec.js';
import { scatterTexts } from './texts.js';

const fronts = [
  { x: 'minimize', y: 'maximize', name: 'smallLarge' },
  { x: 'minimize', y: 'minimize', name: 'smallSmall' },
  { x: 'maximize', y: 'maximize', name: 'largeLarge' },
  { x: 'maximize', y: 'minimize', name: 'largeSmall' },
] as const;

/** The settings form of a scatter plot; every change is applied at once. */
export function ScatterSettings({ spec, onChange, catalog }: SettingsProps<ScatterSpec>) {
  const t = useTexts(scatterFormTexts);
  const words = useTexts(columnTexts);
  const frontName = useTexts(scatterTexts)('front');
  const set = (changes: Partial<ScatterSpec>): void => onChange({ ...spec, ...changes });
  return (
    <div className="rf-form">
      <ColumnPicker label={words('xAxis')} column={spec.x} onColumn={(x) => set({ x })} catalog={catalog} />
      <ScaleSelect label={words('xScale')} value={spec.xScale} onScale={(xScale) => set({ xScale })} />
      <ColumnPicker label={words('yAxis')} column={spec.y} onColumn={(y) => set({ y })} catalog={catalog} />
      <ScaleSelect label={words('yScale')} value={spec.yScale} onScale={(yScale) => set({ yScale })} />
      <ColumnPicker
        label={words('colour')}
        column={spec.colorBy}
        onColumn={(colorBy) => set({ colorBy })}
        catalog={catalog}
        none={t('runs')}
      />
      <ColumnPicker label={t('size')} column={spec.sizeBy} onColumn={(sizeBy) => set({ sizeBy })} catalog={catalog} none={t('alike')} />
      <ColumnPicker
        label={t('label')}
        column={spec.labelBy}
        onColumn={(labelBy) => set({ labelBy })}
        catalog={catalog}
        none={words('none')}
      />
      <Choice
        label={t('fitField')}
        value={spec.fit ?? 'none'}
        options={[
          ['none', words('none')],
          ['linear', t('fitLine')],
          ['loess', 'LOESS'],
        ]}
        onChange={(value) => set({ fit: value as ScatterSpec['fit'] })}
      />
      {spec.fit === 'loess' && <Span value={spec.span ?? 0.67} onChange={(span) => set({ span })} />}
      <Choice
        label={frontName}
        value={spec.front ? `${spec.front.x}-${spec.front.y}` : ''}
        options={[['', words('none')], ...fronts.map(({ x, y, name }) => [`${x}-${y}`, t(name)] as const)]}
        onChange={(value) => {
          const chosen = fronts.find(({ x, y }) => value === `${x}-${y}`);
          set({ front: chosen && { x: chosen.x, y: chosen.y } });
        }}
      />
      <Choice
        label={t('runningBest')}
        value={spec.runningBest ?? ''}
        options={[
          ['', words('none')],
          ['minimize', t('smallest')],
          ['maximize', t('largest')],
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
  const t = useTexts(scatterFormTexts);
  const locale = useLocale();
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{t('span')}</label>
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
        <output htmlFor={id}>{formatValue(value, 2, locale)}</output>
      </span>
    </>
  );
}

function Diagonal({ checked, onChange }: { checked: boolean; onChange: (checked: boolean) => void }) {
  const t = useTexts(scatterFormTexts);
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{t('diagonal')}</label>
      <input id={id} type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
    </>
  );
}
