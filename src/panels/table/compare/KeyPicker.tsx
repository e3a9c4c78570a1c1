import { Popover } from '@base-ui/react/popover';
import { Key } from 'lucide-react';
import { useId } from 'react';
import { useLocale, useRunfolio, useTexts } from '../../../react/index.js';
import { joined } from '../../../theme/index.js';
import { isCommon, type SideColumn } from './sides.js';
import { compareTexts } from './texts.js';

export interface KeyPickerProps {
  /** By which rows are joined now; undefined before the first answer. */
  keys: readonly string[] | undefined;
  /** Whether a person chose that. */
  chosen: boolean;
  columns: readonly SideColumn[];
  /** Undefined: a likely key. */
  onKeys: (keys: string[] | undefined) => void;
}

/** By which columns rows are joined: a likely key, the row number, or any columns that both tables have. */
export function KeyPicker({ keys, chosen, columns, onKeys }: KeyPickerProps) {
  const t = useTexts(compareTexts);
  const locale = useLocale();
  const { root } = useRunfolio();
  const label = keys === undefined ? '…' : keys.length > 0 ? joined(keys, locale) : t('rowNumberKey');
  return (
    <Popover.Root>
      <Popover.Trigger className="rf-button rf-compare-keys">
        <Key aria-hidden size={12} />
        <span className="rf-ellipsis">{t('joinedBy', { keys: label })}</span>
      </Popover.Trigger>
      <Popover.Portal container={root}>
        <Popover.Positioner className="rf-floating" sideOffset={4} align="start" collisionPadding={8}>
          <Popover.Popup className="rf-popup rf-table-popup" aria-label={t('keyOfRows')}>
            <Choices keys={keys} chosen={chosen} columns={columns} onKeys={onKeys} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Choices({ keys = [], chosen, columns, onKeys }: KeyPickerProps) {
  const t = useTexts(compareTexts);
  const id = useId();
  const toggle = (name: string): void => onKeys(keys.includes(name) ? keys.filter((key) => key !== name) : [...keys, name]);
  return (
    <>
      <div className="rf-table-actions">
        <button type="button" className="rf-button" aria-pressed={!chosen} onClick={() => onKeys(undefined)}>
          {t('likelyKey')}
        </button>
        <button type="button" className="rf-button" aria-pressed={chosen && keys.length === 0} onClick={() => onKeys([])}>
          {t('rowNumber')}
        </button>
      </div>
      <fieldset className="rf-table-values">
        <legend>{t('equalIn')}</legend>
        <ul>
          {columns.filter(isCommon).map(({ name }, i) => (
            <li key={name}>
              <input type="checkbox" id={`${id}-${i}`} checked={keys.includes(name)} onChange={() => toggle(name)} />
              <label htmlFor={`${id}-${i}`}>
                <bdi className="rf-ellipsis">{name}</bdi>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
    </>
  );
}
