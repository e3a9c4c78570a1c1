import { useId } from 'react';
import { formatStep } from '../../theme/index.js';
import type { SettingsProps } from '../panelKind.js';
import type { TableSpec } from './spec.js';
import { loggedColumns, tablesOf } from './tableColumns.js';

/** Which table and which of its steps, how high rows are, which columns are shown. */
export function TableSettings({ spec, onChange, catalog }: SettingsProps<TableSpec>) {
  const id = useId();
  const keys = [...new Set([spec.table, ...(catalog?.tables ?? []).map(({ key }) => key)])];
  const steps = [...new Set(tablesOf(catalog, spec.table).flatMap(({ step }) => step ?? []))].toSorted((a, b) => a - b);
  const chosenStep = (value: string): TableSpec['step'] => (value === 'last' || value === 'all' ? value : Number(value));
  return (
    <div className="rf-form">
      <label htmlFor={`${id}-table`}>Table</label>
      <select
        id={`${id}-table`}
        className="rf-select"
        value={spec.table}
        onChange={({ target }) =>
          onChange({ ...spec, table: target.value, columns: undefined, pinned: undefined, sort: undefined, filter: undefined })
        }
      >
        {keys.map((key) => (
          <option key={key} value={key}>
            {key} ({formatStep(tablesOf(catalog, key).reduce((sum, { rows }) => sum + rows, 0))} rows)
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-step`}>Step</label>
      <select
        id={`${id}-step`}
        className="rf-select"
        value={String(spec.step ?? 'last')}
        onChange={({ target }) => onChange({ ...spec, step: chosenStep(target.value) })}
      >
        <option value="last">The last of each run</option>
        <option value="all">All</option>
        {steps.map((step) => (
          <option key={step} value={step}>
            {formatStep(step)}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-lines`}>Lines per row</label>
      <select
        id={`${id}-lines`}
        className="rf-select"
        value={spec.lines ?? 1}
        onChange={({ target }) => onChange({ ...spec, lines: target.value === '4' ? 4 : target.value === '2' ? 2 : 1 })}
      >
        {[1, 2, 4].map((lines) => (
          <option key={lines}>{lines}</option>
        ))}
      </select>
      <ShownColumns spec={spec} onChange={onChange} catalog={catalog} />
    </div>
  );
}

function ShownColumns({ spec, onChange, catalog }: SettingsProps<TableSpec>) {
  const id = useId();
  const names = loggedColumns(tablesOf(catalog, spec.table)).map(({ name }) => name);
  const shown = spec.columns ?? names;
  const toggle = (name: string): void => {
    const next = shown.includes(name) ? shown.filter((other) => other !== name) : [...shown, name];
    onChange({ ...spec, columns: next.length === names.length && next.every((other, i) => other === names[i]) ? undefined : next });
  };
  return (
    <fieldset className="rf-table-values rf-table-columns">
      <legend>
        Columns: {formatStep(shown.length)} of {formatStep(names.length)}
      </legend>
      <ul>
        {names.map((name, i) => (
          <li key={name}>
            <input type="checkbox" id={`${id}-${i}`} checked={shown.includes(name)} onChange={() => toggle(name)} />
            <label htmlFor={`${id}-${i}`}>
              <bdi className="rf-ellipsis">{name}</bdi>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
