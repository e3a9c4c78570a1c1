import { useId } from 'react';
import type { BandwidthRule, BinRule } from '../../numeric/index.js';
import { useTexts } from '../../react/index.js';
import { ColumnPicker } from '../columns/index.js';
import { columnTexts } from '../columns/texts.js';
import { GroupChoiceFields } from '../groups/index.js';
import type { SettingsProps } from '../panelKind.js';
import { distributionFormTexts } from './formTexts.js';
import { distributionForms, type DistributionForm, type DistributionSpec } from './spec.js';
import { distributionTexts } from './texts.js';

/** The settings form of a distribution; every change is applied at once. */
export function DistributionSettings({ spec, onChange, catalog }: SettingsProps<DistributionSpec>) {
  const t = useTexts(distributionFormTexts);
  const words = useTexts(distributionTexts);
  const id = useId();
  const set = (changes: Partial<DistributionSpec>): void => onChange({ ...spec, ...changes });
  return (
    <div className="rf-form">
      <ColumnPicker label={t('valuesField')} column={spec.value} onColumn={(value) => set({ value })} catalog={catalog} />
      <label htmlFor={`${id}-form`}>{t('formField')}</label>
      <select
        id={`${id}-form`}
        className="rf-select"
        value={spec.form}
        onChange={(event) => set({ form: event.target.value as DistributionForm })}
      >
        {distributionForms.map((form) => (
          <option key={form} value={form}>
            {words(form)}
          </option>
        ))}
      </select>
      <GroupChoiceFields choice={spec.groupBy} onChoice={(groupBy) => set({ groupBy })} catalog={catalog} none={t('together')} />
      <label htmlFor={`${id}-log`}>{t('logScale')}</label>
      <input
        id={`${id}-log`}
        type="checkbox"
        checked={spec.scale === 'log'}
        onChange={(event) => set({ scale: event.target.checked ? 'log' : 'linear' })}
      />
      {(spec.form === 'box' || spec.form === 'violin') && (
        <>
          <label htmlFor={`${id}-points`}>{t('points')}</label>
          <input id={`${id}-points`} type="checkbox" checked={spec.points} onChange={(event) => set({ points: event.target.checked })} />
        </>
      )}
      {spec.form === 'violin' && <BandwidthFields id={id} bandwidth={spec.bandwidth} onBandwidth={(bandwidth) => set({ bandwidth })} />}
      {spec.form === 'histogram' && (
        <>
          <BinFields id={id} bins={spec.bins} onBins={(bins) => set({ bins })} />
          <label htmlFor={`${id}-density`}>{t('densityField')}</label>
          <input
            id={`${id}-density`}
            type="checkbox"
            checked={spec.heights === 'density'}
            onChange={(event) => set({ heights: event.target.checked ? 'density' : 'count' })}
          />
        </>
      )}
    </div>
  );
}

function BinFields({ id, bins, onBins }: { id: string; bins: BinRule; onBins: (bins: BinRule) => void }) {
  const t = useTexts(distributionFormTexts);
  const words = useTexts(distributionTexts);
  const common = useTexts(columnTexts);
  return (
    <>
      <label htmlFor={`${id}-bins`}>{t('binsField')}</label>
      <select
        id={`${id}-bins`}
        className="rf-select"
        value={typeof bins === 'number' ? 'count' : bins}
        onChange={(event) => onBins(event.target.value === 'count' ? 20 : (event.target.value as BinRule))}
      >
        <option value="freedman-diaconis">{words('freedmanDiaconis')}</option>
        <option value="scott">{words('scott')}</option>
        <option value="sturges">{words('sturges')}</option>
        <option value="count">{t('aNumberOfBins')}</option>
      </select>
      {typeof bins === 'number' && (
        <>
          <label htmlFor={`${id}-count`}>{common('number')}</label>
          <input
            id={`${id}-count`}
            className="rf-input"
            type="number"
            min={1}
            max={500}
            value={bins}
            onChange={(event) => {
              const count = Math.round(event.target.valueAsNumber);
              if (count >= 1 && count <= 500) onBins(count);
            }}
          />
        </>
      )}
    </>
  );
}

function BandwidthFields({
  id,
  bandwidth,
  onBandwidth,
}: {
  id: string;
  bandwidth: BandwidthRule;
  onBandwidth: (bandwidth: BandwidthRule) => void;
}) {
  const t = useTexts(distributionFormTexts);
  const words = useTexts(distributionTexts);
  const common = useTexts(columnTexts);
  return (
    <>
      <label htmlFor={`${id}-bandwidth`}>{t('bandwidthField')}</label>
      <select
        id={`${id}-bandwidth`}
        className="rf-select"
        value={typeof bandwidth === 'number' ? 'number' : bandwidth}
        onChange={(event) => onBandwidth(event.target.value === 'number' ? 0.01 : (event.target.value as BandwidthRule))}
      >
        <option value="scott">{words('scott')}</option>
        <option value="silverman">{words('silverman')}</option>
        <option value="number">{t('aNumber')}</option>
      </select>
      {typeof bandwidth === 'number' && (
        <>
          <label htmlFor={`${id}-width`}>{common('number')}</label>
          <input
            id={`${id}-width`}
            className="rf-input"
            type="number"
            step="any"
            value={bandwidth}
            onChange={(event) => event.target.valueAsNumber > 0 && onBandwidth(event.target.valueAsNumber)}
          />
        </>
      )}
    </>
  );
}
