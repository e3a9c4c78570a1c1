import { useId, type ReactNode } from 'react';

export interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  onValue: (value: T) => void;
  options: readonly (readonly [value: T, text: string])[];
}

/** A row of a settings form with a list to choose from. */
export function Choice<T extends string>({ label, value, onValue, options }: ChoiceProps<T>): ReactNode {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="rf-select"
        value={value}
        onChange={(event) => {
          const chosen = options.find(([option]) => option === event.target.value);
          if (chosen) onValue(chosen[0]);
        }}
      >
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </>
  );
}

/** The names, and the chosen one where it is not among them; nothing chosen is a choice of its own, with a text. */
export function named(names: readonly string[], chosen: string | undefined, none: string): (readonly [string, string])[] {
  const known = chosen === undefined || chosen === '' || names.includes(chosen) ? names : [...names, chosen];
  return [...(chosen === undefined || chosen === '' ? [['', none] as const] : []), ...known.map((name) => [name, name] as const)];
}
