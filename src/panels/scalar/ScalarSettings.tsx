import { spreads, type Spread } from '../../model/index.js';
import { useId } from 'react';
import { useLocale, useTexts } from '../../react/index.js';
import { ColumnPicker, isNumberEntry, likelyGoal } from '../columns/index.js';
import { columnTexts } from '../columns/texts.js';
import { GroupChoiceFields } from '../groups/index.js';
import { groupTexts } from '../groups/texts.js';
import type { SettingsProps } from '../panelKind.js';
import { scalarFormTexts } from './formTexts.js';
import { pickText } from './sayScalar.js';
import { scalarPicks, type ScalarPick, type ScalarSpec } from './spec.js';
import { scalarTexts } from './texts.js';

/** The settings form of a scalar card; every change is applied at once. */
export function ScalarSettings({ spec, onChange, catalog }: SettingsProps<ScalarSpec>) {
  const words = useTexts(columnTexts);
  const own = useTexts(scalarTexts);
  const statistics = useTexts(groupTexts);
  const t = useTexts(scalarFormTexts);
  const locale = useLocale();
  const id = useId();
  const set = (changes: Partial<ScalarSpec>): void => onChange({ ...spec, ...changes });
  const goalOf = (key: string) => likelyGoal(key, catalog?.metrics.find((metric) => metric.key === key)?.goal) ?? spec.goal;
  return (
    <div className="rf-form">
      <ColumnPicker
        label={words('metric')}
        column={spec.metric}
        onColumn={(metric) => metric && set({ metric, goal: goalOf(metric.key) })}
        catalog={catalog}
        offers={isNumberEntry}
      />
      <label htmlFor={`${id}-pick`}>{t('show')}</label>
      <select
        id={`${id}-pick`}
        className="rf-select"
        value={spec.pick}
        onChange={(event) => set({ pick: event.target.value as ScalarPick })}
      >
        {scalarPicks.map((pick) => (
          <option key={pick} value={pick}>
            {pickText(pick, locale)}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-goal`}>{words('better')}</label>
      <select
        id={`${id}-goal`}
        className="rf-select"
        value={spec.goal}
        onChange={(event) => set({ goal: event.target.value === 'minimize' ? 'minimize' : 'maximize' })}
      >
        <option value="minimize">{words('smaller')}</option>
        <option value="maximize">{words('larger')}</option>
      </select>
      <GroupChoiceFields choice={spec.groupBy} onChoice={(groupBy) => set({ groupBy })} catalog={catalog} none={words('none')} />
      <label htmlFor={`${id}-spread`}>{own('spread')}</label>
      <select
        id={`${id}-spread`}
        className="rf-select"
        value={spec.spread}
        onChange={(event) => set({ spread: event.target.value as Spread })}
      >
        {spreads.map((spread) => (
          <option key={spread} value={spread}>
            {statistics(spread)}
          </option>
        ))}
      </select>
    </div>
  );
}
