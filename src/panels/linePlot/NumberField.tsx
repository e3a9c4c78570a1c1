import { useId, useState } from 'react';

export interface NumberFieldProps {
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  /** Gets numbers from `min` to `max` only. */
  onValue: (value: number) => void;
}

/** A row of a form for a number; what is no number in its range stays in the field, and changes nothing. */
export function NumberField({ label, value, min, max, step, onValue }: NumberFieldProps) {
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const shown = draft ?? String(value);
  const fits = shown !== '' && Number(shown) >= min && Number(shown) <= max;
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="rf-input"
        type="number"
        {...{ min, max, step }}
        value={shown}
        aria-invalid={!fits}
        onChange={({ target }) => {
          setDraft(target.value);
          const next = Number(target.value);
          if (target.value !== '' && next >= min && next <= max) onValue(next);
        }}
        onBlur={() => setDraft(undefined)}
      />
    </>
  );
}
