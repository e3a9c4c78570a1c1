import { useId } from 'react';
import { bands, centres, mostBins, type Alignment, type Band, type Catalog, type Centre } from '../../model/index.js';
import { useTexts } from '../../react/index.js';
import { GroupChoiceFields } from '../groups/index.js';
import { linePlotFormTexts } from './formTexts.js';
import { NumberField } from './NumberField.js';
import type { LinePlotSpec } from './spec.js';
import { linePlotTexts } from './texts.js';
import { bandNames } from './treatment.js';

export interface LineGroupFieldsProps {
  spec: LinePlotSpec;
  onChange: (changes: Partial<LinePlotSpec>) => void;
  catalog: Catalog | undefined;
}

const alignments = { x: 'alignX', bins: 'alignBins', interpolation: 'alignInterpolation' } as const;
const usualBins = 100;

/** Rows of a settings form: which runs become one line, and what that is. */
export function LineGroupFields({ spec, onChange, catalog }: LineGroupFieldsProps) {
  const t = useTexts(linePlotFormTexts);
  const words = useTexts(linePlotTexts);
  const id = useId();
  const { groupBy = 'run set', centre = 'mean', band = 'range', align = { by: 'x' } } = spec;
  return (
    <>
      <GroupChoiceFields choice={groupBy} onChoice={(choice) => onChange({ groupBy: choice })} catalog={catalog} none={t('perRun')} />
      {groupBy !== 'none' && (
        <>
          <label htmlFor={`${id}-centre`}>{t('centre')}</label>
          <select
            id={`${id}-centre`}
            className="rf-select"
            value={centre}
            onChange={(event) => onChange({ centre: event.target.value as Centre })}
          >
            {centres.map((name) => (
              <option key={name} value={name}>
                {words(name)}
              </option>
            ))}
          </select>
          <label htmlFor={`${id}-band`}>{t('band')}</label>
          <select
            id={`${id}-band`}
            className="rf-select"
            value={band}
            onChange={(event) => onChange({ band: event.target.value as Band | 'none' })}
          >
            {bands.map((name) => (
              <option key={name} value={name}>
                {words(bandNames[name])}
              </option>
            ))}
            <option value="none">{t('noBand')}</option>
          </select>
          <label htmlFor={`${id}-align`}>{t('align')}</label>
          <select
            id={`${id}-align`}
            className="rf-select"
            value={align.by}
            onChange={(event) => onChange({ align: startOf(event.target.value) })}
          >
            {Object.entries(alignments).map(([by, name]) => (
              <option key={by} value={by}>
                {t(name)}
              </option>
            ))}
          </select>
          {align.by === 'bins' && (
            <NumberField
              label={t('binCount')}
              value={align.count}
              min={1}
              max={mostBins}
              step={1}
              onValue={(count) => onChange({ align: { by: 'bins', count: Math.round(count) } })}
            />
          )}
          <label htmlFor={`${id}-first`}>{t('smoothFirst')}</label>
          <input
            id={`${id}-first`}
            type="checkbox"
            checked={spec.smoothFirst === true}
            onChange={(event) => onChange({ smoothFirst: event.target.checked })}
          />
        </>
      )}
    </>
  );
}

function startOf(by: string): Alignment {
  if (by === 'bins') return { by, count: usualBins };
  return { by: by === 'interpolation' ? by : 'x' };
}
