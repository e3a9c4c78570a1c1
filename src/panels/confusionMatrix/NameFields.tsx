import { Choice, named } from './Choice.js';
import type { CollapseFieldsProps } from './CollapseFields.js';
import { PairsField } from './PairsField.js';
import type { ClassNames } from './spec.js';

type Way = 'none' | 'column' | 'map';

/** Rows of the settings form: what classes are called. */
export function NameFields({ spec, onChange, columns }: CollapseFieldsProps) {
  const { names } = spec;
  const way: Way = names === undefined ? 'none' : 'column' in names ? 'column' : 'map';
  const set = (next: ClassNames | undefined): void => onChange({ ...spec, names: next });
  return (
    <>
      <Choice label="Class names" value={way} onValue={(next) => set(starts[next])} options={ways} />
      {names && 'column' in names && (
        <Choice label="Name in column" value={names.column} onValue={(column) => set({ column })} options={named(columns, names.column)} />
      )}
      {names && 'map' in names && (
        <PairsField label="Class = name" placeholder="n02123045 = tabby" pairs={names.map} onPairs={(map) => set({ map })} />
      )}
    </>
  );
}

const starts: Readonly<Record<Way, ClassNames | undefined>> = { none: undefined, column: { column: '' }, map: { map: {} } };

const ways = [
  ['none', 'As in the table'],
  ['column', 'From a column'],
  ['map', 'From a list'],
] as const;
