import { useId } from 'react';
import { columnId, type Column } from '../../model/index.js';
import { ColumnPicker, isNumberEntry, likelyGoal } from '../columns/index.js';
import { centres, centreTexts, GroupChoiceFields, spreads, spreadTexts, type Centre, type Spread } from '../groups/index.js';
import type { SettingsProps } from '../panelKind.js';
import { barOrders, type BarChartSpec, type BarOrder } from './spec.js';

const orderTexts: Readonly<Record<BarOrder, string>> = { value: 'Value', name: 'Name', created: 'Creation' };

/** The settings form of a bar chart; every change is applied at once. */
export function BarChartSettings({ spec, onChange, catalog }: SettingsProps<BarChartSpec>) {
  const id = useId();
  const set = (changes: Partial<BarChartSpec>): void => onChange({ ...spec, ...changes });
  const replace = (index: number, column: Column | undefined): void => {
    const values = [...spec.values.slice(0, index), ...(column ? [column] : []), ...spec.values.slice(index + 1)];
    const goal = values[0] && likelyGoal(values[0].key, catalog?.metrics.find(({ key }) => key === values[0]?.key)?.goal);
    set({ values, ...(index === 0 && goal && { ascending: goal === 'minimize' }) });
  };
  return (
    <div className="rf-form">
      {[...spec.values, undefined].map((column, i) => (
        <ColumnPicker
          key={column ? columnId(column) : `new ${i}`}
          label={i === 0 ? 'Number' : 'And'}
          column={column}
          none={column ? 'Leave out' : i === 0 ? 'Choose' : 'Add a number'}
          onColumn={(next) => replace(i, next)}
          catalog={catalog}
          offers={isNumberEntry}
        />
      ))}
      <GroupChoiceFields choice={spec.groupBy} onChoice={(groupBy) => set({ groupBy })} catalog={catalog} none="A bar per run" />
      <label htmlFor={`${id}-centre`}>Bar of a group</label>
      <select
        id={`${id}-centre`}
        className="rf-select"
        value={spec.centre}
        onChange={(event) => set({ centre: event.target.value as Centre })}
      >
        {centres.map((centre) => (
          <option key={centre} value={centre}>
            {centreTexts[centre]}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-spread`}>Error bars</label>
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
      <label htmlFor={`${id}-order`}>Sort by</label>
      <select
        id={`${id}-order`}
        className="rf-select"
        value={spec.order}
        onChange={(event) => set({ order: event.target.value as BarOrder })}
      >
        {barOrders.map((order) => (
          <option key={order} value={order}>
            {orderTexts[order]}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-ascending`}>Ascending</label>
      <input
        id={`${id}-ascending`}
        type="checkbox"
        checked={spec.ascending}
        onChange={(event) => set({ ascending: event.target.checked })}
      />
      <label htmlFor={`${id}-upright`}>Upright</label>
      <input
        id={`${id}-upright`}
        type="checkbox"
        checked={spec.orientation === 'vertical'}
        onChange={(event) => set({ orientation: event.target.checked ? 'vertical' : 'horizontal' })}
      />
      <label htmlFor={`${id}-log`}>Log scale</label>
      <input
        id={`${id}-log`}
        type="checkbox"
        checked={spec.scale === 'log'}
        onChange={(event) => set({ scale: event.target.checked ? 'log' : 'linear' })}
      />
      <label htmlFor={`${id}-zero`}>Axis from 0</label>
      <input
        id={`${id}-zero`}
        type="checkbox"
        checked={spec.fromZero}
        disabled={spec.scale === 'log'}
        onChange={(event) => set({ fromZero: event.target.checked })}
      />
    </div>
  );
}
