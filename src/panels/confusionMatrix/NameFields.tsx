import { useTexts } from '../../react/index.js';
import { Choice, named } from './Choice.js';
import type { CollapseFieldsProps } from './CollapseFields.js';
import { confusionMatrixFormTexts } from './formTexts.js';
import { PairsField } from './PairsField.js';
import type { ClassNames } from './spec.js';

type Way = 'none' | 'column' | 'map';

/** Rows of the settings form: what classes are called. */
export function NameFields({ spec, onChange, columns }: CollapseFieldsProps) {
  const t = useTexts(confusionMatrixFormTexts);
  const { names } = spec;
  const way: Way = names === undefined ? 'none' : 'column' in names ? 'column' : 'map';
  const set = (next: ClassNames | undefined): void => onChange({ ...spec, names: next });
  return (
    <>
      <Choice
        label={t('namesField')}
        value={way}
        onValue={(next) => set(starts[next])}
        options={ways.map(([each, name]) => [each, t(name)])}
      />
      {names && 'column' in names && (
        <Choice
          label={t('nameColumn')}
          value={names.column}
          onValue={(column) => set({ column })}
          options={named(columns, names.column, t('choose'))}
        />
      )}
      {names && 'map' in names && (
        <PairsField label={t('namePairs')} placeholder={t('namePairsExample')} pairs={names.map} onPairs={(map) => set({ map })} />
      )}
    </>
  );
}

const starts: Readonly<Record<Way, ClassNames | undefined>> = { none: undefined, column: { column: '' }, map: { map: {} } };

const ways = [
  ['none', 'namesAsTable'],
  ['column', 'namesFromColumn'],
  ['map', 'namesFromList'],
] as const;
