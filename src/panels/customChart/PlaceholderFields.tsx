import { useId } from 'react';
import { useTexts } from '../../react/index.js';
import type { SettingsProps } from '../panelKind.js';
import { fieldNames, historyFields, runFields, tableFields } from './datasets.js';
import { customChartFormTexts } from './formTexts.js';
import { placeholdersOf } from './placeholders.js';
import { tableColumns } from './plan.js';
import type { ChartJson, CustomChartSpec } from './spec.js';

/** A field for each placeholder of a chart: which field of the data it stands for, or its text. */
export function PlaceholderFields({ chart, spec, onChange, catalog }: SettingsProps<CustomChartSpec> & { chart: ChartJson }) {
  const { fields, strings } = placeholdersOf(chart);
  const offered = offeredFields(spec, catalog);
  return (
    <>
      {fields.map((name) => (
        <FieldSelect
          key={`field ${name}`}
          name={name}
          value={spec.fields?.[name] ?? ''}
          offered={offered}
          onValue={(value) => onChange({ ...spec, fields: { ...spec.fields, [name]: value } })}
        />
      ))}
      {strings.map((name) => (
        <TextField
          key={`string ${name}`}
          name={name}
          value={spec.strings?.[name] ?? ''}
          onValue={(value) => onChange({ ...spec, strings: { ...spec.strings, [name]: value } })}
        />
      ))}
    </>
  );
}

/** Fields of all data that is chosen. */
function offeredFields({ columns, metrics, table }: CustomChartSpec, catalog: SettingsProps<CustomChartSpec>['catalog']): string[] {
  const all = [
    ...runFields,
    ...fieldNames(columns),
    ...(metrics.length > 0 ? historyFields : []),
    ...(table === undefined ? [] : [...tableFields, ...fieldNames(tableColumns(table, catalog), tableFields)]),
  ];
  return [...new Set(all)].filter((name) => name !== 'selected');
}

interface FieldProps {
  name: string;
  value: string;
  onValue: (value: string) => void;
}

function FieldSelect({ name, value, onValue, offered }: FieldProps & { offered: readonly string[] }) {
  const id = useId();
  const t = useTexts(customChartFormTexts);
  const all = value === '' || offered.includes(value) ? offered : [value, ...offered];
  return (
    <>
      <label htmlFor={id}>{name}</label>
      <select id={id} className="rf-select" value={value} onChange={(event) => onValue(event.target.value)}>
        <option value="">{t('chooseField')}</option>
        {all.map((field) => (
          <option key={field}>{field}</option>
        ))}
      </select>
    </>
  );
}

function TextField({ name, value, onValue }: FieldProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{name}</label>
      <input id={id} className="rf-input" value={value} onChange={(event) => onValue(event.target.value)} />
    </>
  );
}
