import { Check, Copy } from 'lucide-react';
import { useId, useState } from 'react';
import { useTexts } from '../../react/index.js';
import { sharingTexts } from './sharingTexts.js';

export interface CodeForm {
  id: string;
  /** What one chooses it by. */
  label: string;
  code: string;
}

export interface CodeBoxProps {
  /** Of which one is shown; the first at first. */
  forms: readonly CodeForm[];
  /** What the code is of: `Code of the frame`. */
  label: string;
}

/** Code in several forms, and a button that copies it. */
export function CodeBox({ forms, label }: CodeBoxProps) {
  const t = useTexts(sharingTexts);
  const id = useId();
  const [chosen, setChosen] = useState(forms[0]?.id);
  const [copied, setCopied] = useState<string>();
  const code = forms.find((form) => form.id === chosen)?.code ?? '';
  const Icon = copied === code ? Check : Copy;
  return (
    <div className="rf-frames-code">
      <label htmlFor={id}>{t('code')}</label>
      <select id={id} className="rf-select" value={chosen} onChange={(event) => setChosen(event.target.value)}>
        {forms.map((form) => (
          <option key={form.id} value={form.id}>
            {form.label}
          </option>
        ))}
      </select>
      <button type="button" className="rf-button" onClick={() => void navigator.clipboard?.writeText(code).then(() => setCopied(code))}>
        <Icon aria-hidden size={14} /> {t(copied === code ? 'copied' : 'copyCode')}
      </button>
      <pre role="region" dir="ltr" aria-label={label} tabIndex={0}>
        {code}
      </pre>
    </div>
  );
}
