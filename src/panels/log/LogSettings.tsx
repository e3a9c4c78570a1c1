import { useId } from 'react';
import type { SettingsProps } from '../panelKind.js';
import type { LogSpec } from './spec.js';

/** The settings form of a log panel; every change is applied at once. */
export function LogSettings({ spec, onChange }: SettingsProps<LogSpec>) {
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
      <label htmlFor={`${id}-run`}>Run</label>
      <input
        id={`${id}-run`}
        className="rf-input"
        placeholder="the newest, or what is selected"
        value={spec.run ?? ''}
        onChange={(event) => onChange({ ...spec, run: event.target.value || undefined })}
      />
      {flag('wrap', 'Wrap long lines')}
      {flag('times', 'Show times')}
      {flag('followsPointer', 'Follow the pointer')}
    </div>
  );
}
