import { useId } from 'react';
import { useTexts } from '../../react/index.js';
import { Choice, named } from './Choice.js';
import { confusionMatrixFormTexts } from './formTexts.js';
import { PairsField } from './PairsField.js';
import type { Collapse, ConfusionMatrixSpec } from './spec.js';

export interface CollapseFieldsProps {
  spec: ConfusionMatrixSpec;
  onChange: (spec: ConfusionMatrixSpec) => void;
  /** Columns of the table that hold texts or numbers. */
  columns: readonly string[];
}

type Way = 'none' | 'prefix' | 'column' | 'groups';

/** Rows of the settings form: which classes are shown as one. */
export function CollapseFields({ spec, onChange, columns }: CollapseFieldsProps) {
  const id = useId();
  const t = useTexts(confusionMatrixFormTexts);
  const { collapse } = spec;
  const set = (next: Collapse | undefined): void => onChange({ ...spec, collapse: next });
  return (
    <>
      <Choice
        label={t('classesField')}
        value={wayOf(collapse)}
        onValue={(way) => set(starts[way])}
        options={ways.map(([way, name]) => [way, t(name)])}
      />
      {collapse && 'prefix' in collapse && (
        <>
          <label htmlFor={id}>{t('upTo')}</label>
          <input id={id} className="rf-input" value={collapse.prefix} onChange={(event) => set({ prefix: event.target.value })} />
        </>
      )}
      {collapse && 'column' in collapse && (
        <Choice
          label={t('groupColumn')}
          value={collapse.column}
          onValue={(column) => set({ column })}
          options={named(columns, collapse.column, t('choose'))}
        />
      )}
      {collapse && 'groups' in collapse && (
        <>
          <PairsField
            label={t('groupPairs')}
            placeholder={t('groupPairsExample')}
            pairs={collapse.groups}
            onPairs={(groups) => set({ ...collapse, groups })}
          />
          <label htmlFor={id}>{t('levelsUp')}</label>
          <input
            id={id}
            className="rf-input"
            type="number"
            min={1}
            max={64}
            value={collapse.levels ?? 1}
            onChange={(event) => {
              const levels = event.target.valueAsNumber;
              if (Number.isInteger(levels) && levels >= 1 && levels <= 64) set({ ...collapse, levels });
            }}
          />
        </>
      )}
    </>
  );
}

function wayOf(collapse: Collapse | undefined): Way {
  if (!collapse) return 'none';
  if ('prefix' in collapse) return 'prefix';
  return 'column' in collapse ? 'column' : 'groups';
}

const starts: Readonly<Record<Way, Collapse | undefined>> = {
  none: undefined,
  prefix: { prefix: '/' },
  column: { column: '' },
  groups: { groups: {} },
};

const ways = [
  ['none', 'eachAlone'],
  ['prefix', 'byBeginning'],
  ['column', 'byColumnValue'],
  ['groups', 'byList'],
] as const;
