interface ChooseProps {
  label: string;
  value: string;
  options: readonly (readonly [value: string, label: string])[];
  onValue: (value: string) => void;
}

/** A field in which one of several is chosen. */
export function Choose({ label, value, options, onValue }: ChooseProps) {
  return (
    <label className="site-field">
      <span>{label}</span>
      <select className="rf-select" value={value} onChange={(event) => onValue(event.target.value)}>
        {options.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
