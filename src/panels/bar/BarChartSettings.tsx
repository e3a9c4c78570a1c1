import { useId } from 'react';
import { type Centre, centres, type Column, columnId, type Spread, spreads } from '../../model/index.js';
import { useTexts } from '../../react/index.js';
import { ColumnPicker, isNumberEntry, likelyGoal } from '../columns/index.js';
import { columnTexts } from '../columns/texts.js';
import { GroupChoiceFields } from '../groups/index.js';
import { groupTexts } from '../groups/texts.js';
import type { SettingsProps } from '../panelKind.js';
import { barFormTexts } from './formTexts.js';
import { barOrders, type BarChartSpec, type BarOrder } from './spec.js';

const orderNames = { value: 'byValue', name: 'byName', created: 'byCreation' } as const satisfies Record<BarOrder, string>;

/** The settings form of a bar chart; every change is applied at once. */
export function BarChartSettings({ spec, onChange, catalog }: SettingsProps<BarChartSpec>) {
  const t = useTexts(barFormTexts);
  const words = useTexts(columnTexts);
  const statistics = useTexts(groupTexts);
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
          label={i === 0 ? words('number') : t('and')}
          column={column}
          none={column ? t('leaveOut') : i === 0 ? words('choose') : t('addNumber')}
          onColumn={(next) => replace(i, next)}
          catalog={catalog}
          offers={isNumberEntry}
        />
      ))}
      <GroupChoiceFields choice={spec.groupBy} onChoice={(groupBy) => set({ groupBy })} catalog={catalog} none={t('perRun')} />
      <label htmlFor={`${id}-centre`}>{t('centre')}</label>
      <select
        id={`${id}-centre`}
        className="rf-select"
        value={spec.centre}
        onChange={(event) => set({ centre: event.target.value as Centre })}
      >
        {centres.map((centre) => (
          <option key={centre} value={centre}>
            {statistics(centre)}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-spread`}>{t('spread')}</label>
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
      <label htmlFor={`${id}-order`}>{t('sortBy')}</label>
      <select
        id={`${id}-order`}
        className="rf-select"
        value={spec.order}
        onChange={(event) => set({ order: event.target.value as BarOrder })}
      >
        {barOrders.map((order) => (
          <option key={order} value={order}>
            {t(orderNames[order])}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-ascending`}>{t('ascending')}</label>
      <input
        id={`${id}-ascending`}
        type="checkbox"
        checked={spec.ascending}
        onChange={(event) => set({ ascending: event.target.checked })}
      />
      <label htmlFor={`${id}-upright`}>{t('upright')}</label>
      <input
        id={`${id}-upright`}
        type="checkbox"
        checked={spec.orientation === 'vertical'}
        onChange={(event) => set({ orientation: event.target.checked ? 'vertical' : 'horizontal' })}
      />
      <label htmlFor={`${id}-log`}>{t('logScale')}</label>
      <input
        id={`${id}-log`}
        type="checkbox"
        checked={spec.scale === 'log'}
        onChange={(event) => set({ scale: event.target.checked ? 'log' : 'linear' })}
      />
      <label htmlFor={`${id}-zero`}>{t('fromZero')}</label>
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
