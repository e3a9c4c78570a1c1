import { useId } from 'react';
import { useTexts } from '../../react/index.js';
import { groupTexts } from '../groups/texts.js';
import type { SettingsProps } from '../panelKind.js';
import { logFormTexts } from './formTexts.js';
import type { LogSpec } from './spec.js';
import { logTexts } from './texts.js';

/** The settings form of a log panel; every change is applied at once. */
export function LogSettings({ spec, onChange }: SettingsProps<LogSpec>) {
  const t = useTexts(logFormTexts);
  const words = useTexts(logTexts);
  const common = useTexts(groupTexts);
  const id = useId();
  const flag = (key: 'wrap' | 'times' | 'followsPointer', label: string) => (
    <>
      <label htmlFor={`${id}-${key}`}>{label}</label>
      <input
        id={`${id}-${key}`}
        type="checkbox"
        checked={spec[key] === true}
        onChange={(event) => onChange({ ...spec, [key]: event.target.checked })}
      />
    </>
  );
  return (
    <div className="rf-form">
      <label htmlFor={`${id}-run`}>{common('run')}</label>
      <input
        id={`${id}-run`}
        className="rf-input"
        placeholder={t('newest')}
        value={spec.run ?? ''}
        onChange={(event) => onChange({ ...spec, run: event.target.value || undefined })}
      />
      {flag('wrap', words('wrap'))}
      {flag('times', t('showTimes'))}
      {flag('followsPointer', t('followPointer'))}
    </div>
  );
}
