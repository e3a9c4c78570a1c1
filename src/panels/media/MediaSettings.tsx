import { X } from 'lucide-react';
import { useId, useState } from 'react';
import { useTexts } from '../../react/index.js';
import { columnTexts } from '../columns/texts.js';
import type { SettingsProps } from '../panelKind.js';
import { mediaFormTexts } from './formTexts.js';
import { tileSizes, type MediaSpec } from './spec.js';

/** The settings form of a media panel; every change is applied at once. */
export function MediaSettings({ spec, onChange, catalog }: SettingsProps<MediaSpec>) {
  const t = useTexts(mediaFormTexts);
  const id = useId();
  const set = (changes: Partial<MediaSpec>): void => onChange({ ...spec, ...changes });
  const sizes = [...new Set([...tileSizes, spec.tile])].toSorted((a, b) => a - b);
  return (
    <div className="rf-form">
      <KeyPicker keys={spec.keys} onKeys={(keys) => set({ keys })} known={catalog?.media ?? []} />
      <label htmlFor={`${id}-across`}>{t('sideBySide')}</label>
      <select
        id={`${id}-across`}
        className="rf-select"
        value={spec.across}
        onChange={(event) => set({ across: event.target.value === 'step' ? 'step' : 'index' })}
      >
        <option value="index">{t('itemsOfStep')}</option>
        <option value="step">{t('stepsOfItem')}</option>
      </select>
      <label htmlFor={`${id}-tile`}>{t('tileSize')}</label>
      <select id={`${id}-tile`} className="rf-select" value={spec.tile} onChange={(event) => set({ tile: Number(event.target.value) })}>
        {sizes.map((size) => (
          <option key={size} value={size}>
            {t('tilePixels', { count: size })}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-overlays`}>{t('overlays')}</label>
      <input
        id={`${id}-overlays`}
        type="checkbox"
        checked={spec.overlays !== false}
        onChange={(event) => set({ overlays: event.target.checked })}
      />
    </div>
  );
}

interface KeyPickerProps {
  keys: readonly string[];
  onKeys: (keys: string[]) => void;
  known: readonly { key: string; runs: number }[];
}

/** The keys, and a field that adds one; keys of the project are offered. */
function KeyPicker({ keys, onKeys, known }: KeyPickerProps) {
  const t = useTexts(mediaFormTexts);
  const id = useId();
  const common = useTexts(columnTexts);
  const [text, setText] = useState('');
  const offered = known.filter(({ key }) => !keys.includes(key));
  const add = (key: string): void => {
    if (key !== '' && !keys.includes(key)) onKeys([...keys, key]);
    setText('');
  };
  const isOffered = (key: string): boolean => offered.some((one) => one.key === key);
  return (
    <>
      <label htmlFor={id}>{t('keys')}</label>
      <div className="rf-metrics">
        {keys.map((key) => (
          <span key={key} className="rf-metric">
            <bdi>{key}</bdi>
            <button
              type="button"
              className="rf-icon-button"
              aria-label={common('remove', { name: key })}
              onClick={() => onKeys(keys.filter((other) => other !== key))}
            >
              <X size={12} aria-hidden="true" />
            </button>
          </span>
        ))}
        <input
          id={id}
          className="rf-input"
          list={`${id}-keys`}
          placeholder={t('addKey')}
          value={text}
          onChange={(event) => (isOffered(event.target.value) ? add(event.target.value) : setText(event.target.value))}
          onKeyDown={(event) => event.key === 'Enter' && add(text.trim())}
        />
        <datalist id={`${id}-keys`}>
          {offered.map(({ key }) => (
            <option key={key}>{key}</option>
          ))}
        </datalist>
      </div>
    </>
  );
}
