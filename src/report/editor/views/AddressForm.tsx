import { useId, useState, type ReactNode } from 'react';
import { useTexts } from '../../../react/index.js';
import { editorTexts } from '../texts.js';

export interface AddressFormProps {
  /** What the address is of. */
  label: string;
  value: string;
  placeholder: string;
  /** Says what is wrong with an address; undefined where nothing is. */
  check: (address: string) => string | undefined;
  onAddress: (address: string) => void;
  children?: ReactNode;
}

/** Asks for an address, and takes only those that may stand in a report. */
export function AddressForm({ label, value, placeholder, check, onAddress, children }: AddressFormProps) {
  const t = useTexts(editorTexts);
  const [text, setText] = useState(value);
  const [problem, setProblem] = useState<string>();
  const id = useId();
  const submit = (): void => {
    const wrong = check(text.trim());
    setProblem(wrong);
    if (wrong === undefined) onAddress(text.trim());
  };
  return (
    <div className="rf-address">
      <div className="rf-address-line">
        <input
          className="rf-input"
          aria-label={label}
          aria-describedby={problem === undefined ? undefined : id}
          placeholder={placeholder}
          dir={text === '' ? undefined : 'ltr'}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && submit()}
        />
        <button type="button" className="rf-button" onClick={submit}>
          {t('set')}
        </button>
        {children}
      </div>
      {problem !== undefined && (
        <p id={id} role="alert" className="rf-problem">
          {problem}
        </p>
      )}
    </div>
  );
}
