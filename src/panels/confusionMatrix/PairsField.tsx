import { useId, useState } from 'react';

export interface PairsFieldProps {
  label: string;
  /** `cat = animal`. */
  placeholder: string;
  pairs: Record<string, string>;
  onPairs: (pairs: Record<string, string>) => void;
}

/** A row of a settings form with one line per class: its name, a tab or `=`, and what is said of it. */
export function PairsField({ label, placeholder, pairs, onPairs }: PairsFieldProps) {
  const id = useId();
  const [text, setText] = useState(() =>
    Object.entries(pairs)
      .map(([name, said]) => `${name} = ${said}`)
      .join('\n'),
  );
  const write = (next: string): void => {
    setText(next);
    onPairs(parsePairs(next));
  };
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="rf-input rf-confusion-groups"
        rows={4}
        value={text}
        placeholder={placeholder}
        onChange={(event) => write(event.target.value)}
      />
    </>
  );
}

/** Lines that are no pair are not yet written to the end, and have no effect. */
export function parsePairs(text: string): Record<string, string> {
  const pairs = text.split('\n').flatMap((line) => {
    const at = Math.max(line.lastIndexOf('\t'), line.lastIndexOf('='));
    const [name, said] = [line.slice(0, Math.max(0, at)).trim(), line.slice(at + 1).trim()];
    return at > 0 && name !== '' && said !== '' ? [[name, said] as const] : [];
  });
  return Object.fromEntries(pairs);
}
