import { useId } from 'react';
import { ColumnPicker, isNumberEntry, likelyGoal } from '../columns/index.js';
import { GroupChoiceFields, spreads, spreadTexts, type Spread } from '../groups/index.js';
import type { SettingsProps } from '../panelKind.js';
import { scalarPicks, type ScalarPick, type ScalarSpec } from './spec.js';
import { pickTexts } from './texts.js';

/** The settings form of a scalar card; every change is applied at once. */
export function ScalarSettings({ spec, onChange, catalog }: SettingsProps<ScalarSpec>) {
  const id = useId();
  const set = (changes: Partial<ScalarSpec>): void => onChange({ ...spec, ...changes });
  const goalOf = (key: string) => likelyGoal(key, catalog?.metrics.find((metric) => metric.key === key)?.goal) ?? spec.goal;
  return (
    <div className="rf-form">
      <ColumnPicker
        label="Metric"
        column={spec.metric}
        onColumn={(metric) => metric && set({ metric, goal: goalOf(metric.key) })}
        catalog={catalog}
        offers={isNumberEntry}
      />
      <label htmlFor={`${id}-pick`}>Show</label>
      <select
        id={`${id}-pick`}
        className="rf-select"
        value={spec.pick}
        onChange={(event) => set({ pick: event.target.value as ScalarPick })}
      >
        {scalarPicks.map((pick) => (
          <option key={pick} value={pick}>
            {pickTexts[pick]}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-goal`}>Better</label>
      <select
        id={`${id}-goal`}
        className="rf-select"
        value={spec.goal}
        onChange={(event) => set({ goal: event.target.value === 'minimize' ? 'minimize' : 'maximize' })}
      >
        <option value="minimize">Smaller</option>
        <option value="maximize">Larger</option>
      </select>
      <GroupChoiceFields choice={spec.groupBy} onChoice={(groupBy) => set({ groupBy })} catalog={catalog} none="None" />
      <label htmlFor={`${id}-spread`}>Spread</label>
      <select
        id={`${id}-spread`}
        className="rf-select"
        value={spec.spread}
        onChange={(event) => set({ spread: event.target.value as Spread })}
      >
        {spreads.map((spread) => (
          <option key={spread} value={spread}>
            {spreadTexts[spread]}
          </option>
        ))}
      </select>
    </div>
  );
}
