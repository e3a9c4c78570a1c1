import { useId } from 'react';
import { columnId } from '../../model/index.js';
import { useLocale, useTexts } from '../../react/index.js';
import { formatStep } from '../../theme/index.js';
import type { SettingsProps } from '../panelKind.js';
import { ofOtherTable } from './compare/index.js';
import { tableFormTexts } from './formTexts.js';
import type { TableSpec } from './spec.js';
import { tableTexts } from './texts.js';
import { withGroupBy } from './columnEdits.js';
import { canGroupBy } from './groupColumns.js';
import { gridColumns, loggedColumns, tablesOf } from './tableColumns.js';

/** What of the spec is of one table alone. */
const ofTable = {
  columns: undefined,
  pinned: undefined,
  bars: undefined,
  sort: undefined,
  filter: undefined,
  groupBy: undefined,
  measures: undefined,
  groupSort: undefined,
  widths: undefined,
} as const satisfies Partial<TableSpec>;

/** Which table and which of its steps, how high rows are, what they are grouped by, which columns are shown. */
export function TableSettings({ spec, onChange, catalog }: SettingsProps<TableSpec>) {
  const t = useTexts(tableFormTexts);
  const words = useTexts(tableTexts);
  const locale = useLocale();
  const id = useId();
  const keys = [...new Set([spec.table, ...(catalog?.tables ?? []).map(({ key }) => key)])];
  const steps = [...new Set(tablesOf(catalog, spec.table).flatMap(({ step }) => step ?? []))].toSorted((a, b) => a - b);
  const chosenStep = (value: string): TableSpec['step'] => (value === 'last' || value === 'all' ? value : Number(value));
  return (
    <div className="rf-form">
      <label htmlFor={`${id}-table`}>{t('tableField')}</label>
      <select
        id={`${id}-table`}
        className="rf-select"
        value={spec.table}
        onChange={({ target }) => onChange({ ...spec, ...ofTable, compare: ofOtherTable(spec.compare), table: target.value })}
      >
        {keys.map((key) => (
          <option key={key} value={key}>
            {t('tableRows', { table: key, rows: words('rows', { count: rowsOf(catalog, key) }) })}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-step`}>{words('step')}</label>
      <select
        id={`${id}-step`}
        className="rf-select"
        value={String(spec.step ?? 'last')}
        onChange={({ target }) => onChange({ ...spec, step: chosenStep(target.value) })}
      >
        <option value="last">{t('lastOfEach')}</option>
        <option value="all">{t('all')}</option>
        {steps.map((step) => (
          <option key={step} value={step}>
            {formatStep(step, locale)}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-lines`}>{t('lines')}</label>
      <select
        id={`${id}-lines`}
        className="rf-select"
        value={spec.lines ?? 1}
        onChange={({ target }) => onChange({ ...spec, lines: target.value === '4' ? 4 : target.value === '2' ? 2 : 1 })}
      >
        {[1, 2, 4].map((lines) => (
          <option key={lines} value={lines}>
            {formatStep(lines, locale)}
          </option>
        ))}
      </select>
      <GroupedBy spec={spec} onChange={onChange} catalog={catalog} />
      <ShownColumns spec={spec} onChange={onChange} catalog={catalog} />
    </div>
  );
}

function rowsOf(catalog: SettingsProps<TableSpec>['catalog'], key: string): number {
  return tablesOf(catalog, key).reduce((sum, { rows }) => sum + rows, 0);
}

/** The columns that make rows a group, in the order in which they were ticked. */
function GroupedBy({ spec, onChange, catalog }: SettingsProps<TableSpec>) {
  const t = useTexts(tableFormTexts);
  const locale = useLocale();
  const chosen = (spec.groupBy ?? []).map(columnId);
  const offered = gridColumns({ ...spec, columns: undefined, pinned: undefined }, catalog, locale).filter(canGroupBy);
  const items = offered.map(({ id, label, column }) => ({
    key: id,
    label: chosen.length > 1 && chosen.includes(id) ? t('keyPlace', { column: label, place: chosen.indexOf(id) + 1 }) : label,
    checked: chosen.includes(id),
    toggle: () => onChange(withGroupBy(spec, column)),
  }));
  return <Ticks legend={chosen.length > 0 ? t('groupedBy', { count: chosen.length }) : t('groupedByNone')} items={items} />;
}

function ShownColumns({ spec, onChange, catalog }: SettingsProps<TableSpec>) {
  const t = useTexts(tableFormTexts);
  const names = loggedColumns(tablesOf(catalog, spec.table)).map(({ name }) => name);
  const shown = spec.columns ?? names;
  const toggle = (name: string): void => {
    const next = shown.includes(name) ? shown.filter((other) => other !== name) : [...shown, name];
    onChange({ ...spec, columns: next.length === names.length && next.every((other, i) => other === names[i]) ? undefined : next });
  };
  const items = names.map((name) => ({ key: name, label: name, checked: shown.includes(name), toggle: () => toggle(name) }));
  return <Ticks legend={t('shownColumns', { shown: shown.length, all: names.length })} items={items} />;
}

interface TicksProps {
  legend: string;
  items: readonly { key: string; label: string; checked: boolean; toggle: () => void }[];
}

function Ticks({ legend, items }: TicksProps) {
  const id = useId();
  return (
    <fieldset className="rf-table-values rf-table-columns">
      <legend>{legend}</legend>
      <ul>
        {items.map(({ key, label, checked, toggle }, i) => (
          <li key={key}>
            <input type="checkbox" id={`${id}-${i}`} checked={checked} onChange={toggle} />
            <label htmlFor={`${id}-${i}`}>
              <bdi className="rf-ellipsis">{label}</bdi>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
