import { X } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { Legend, rowCells } from '../../charts/index.js';
import { StarSwatch } from '../../charts/inner.js';
import { formatValue } from '../../theme/index.js';
import { columnId, columnLabel, type Catalog, type Column } from '../../model/index.js';
import { columnEntries, ColumnList, ColumnPicker, GoalSelect, likelyGoal, mainMetric, type ColumnEntry } from '../columns/index.js';
import { definePanel } from '../definePanel.js';
import type { PanelFooterProps, PanelTable, SettingsProps } from '../panelKind.js';
import { planSlice, sliceParameters } from './plan.js';
import { SliceDrawing } from './SliceDrawing.js';
import { sliceSpecSchema, type SliceSpec, type SliceState } from './spec.js';
import { layoutSlice, viewSlice, type SliceLayout, type SliceView } from './view.js';
import { PanelFooter } from '../PanelFooter.js';

/** A metric over each parameter in turn. */
export const slice = definePanel<SliceSpec, SliceState, SliceView, SliceLayout | undefined>({
  kind: 'slice',
  version: 1,
  title: 'Slice plot',
  about: 'A metric over each parameter in turn, as small plots with one value axis.',
  defaults,
  schema: sliceSpecSchema,
  initialState: { first: 0 },
  migrations: [],
  plan: planSlice,
  prepare: layoutSlice,
  view: viewSlice,
  heading: ({ metric, yScale }, view) => ({
    title: metric ? `${columnLabel(metric)} by parameter` : 'Slice plot',
    treatment: yScale === 'log' ? 'log' : undefined,
    fidelity: view && view.empty === undefined ? view.fidelity : undefined,
  }),
  summary: (view) => view.summary,
  table,
  Component: SliceDrawing,
  Footer,
  Settings,
});

function defaults(catalog: Catalog): SliceSpec {
  const metric = mainMetric(catalog);
  const goal = metric && likelyGoal(metric.key, metric.goal);
  const column: Column | undefined = metric && {
    from: 'metric',
    key: metric.key,
    reduce: goal === 'minimize' ? 'min' : goal === 'maximize' ? 'max' : 'last',
  };
  return { ...(column && { metric: column }), yScale: 'linear' };
}

function Settings({ spec, onChange, catalog }: SettingsProps<SliceSpec>) {
  const id = useId();
  const [adding, setAdding] = useState(false);
  const parameters = sliceParameters(spec, catalog);
  const others = useMemo(() => {
    const taken = new Set(parameters.map(columnId));
    return catalog ? columnEntries(catalog).filter(({ column, group }) => group === 'Config' && !taken.has(columnId(column))) : [];
  }, [catalog, parameters]);
  return (
    <div className="rf-form">
      <ColumnPicker
        label="Metric"
        column={spec.metric}
        onColumn={(metric) => onChange({ ...spec, metric })}
        catalog={catalog}
        offers={isNumber}
      />
      <label htmlFor={id}>Y scale</label>
      <select
        id={id}
        className="rf-select"
        value={spec.yScale}
        onChange={(event) => onChange({ ...spec, yScale: event.target.value === 'log' ? 'log' : 'linear' })}
      >
        <option value="linear">Linear</option>
        <option value="log">Log</option>
      </select>
      <GoalSelect goal={spec.goal} onGoal={(goal) => onChange({ ...spec, goal })} column={spec.metric} catalog={catalog} />
      <label htmlFor={`${id}-trend`}>Trend</label>
      <input
        id={`${id}-trend`}
        type="checkbox"
        checked={spec.trend !== 'none'}
        onChange={({ target }) => onChange({ ...spec, trend: target.checked ? undefined : 'none' })}
      />
      {parameters.map((column) => (
        <span key={columnId(column)} className="rf-metric rf-column-list-row">
          <bdi>{columnLabel(column)}</bdi>
          <button
            type="button"
            className="rf-icon-button"
            aria-label={`Remove ${columnLabel(column)}`}
            onClick={() => onChange({ ...spec, parameters: parameters.filter((other) => other !== column) })}
          >
            <X size={12} aria-hidden />
          </button>
        </span>
      ))}
      <button type="button" className="rf-button" aria-expanded={adding} onClick={() => setAdding(!adding)}>
        Add a parameter
      </button>
      {adding && (
        <div className="rf-column-list-row">
          <ColumnList
            entries={others}
            label="Search keys"
            onPick={({ column }) => onChange({ ...spec, parameters: [...parameters, column] })}
          />
        </div>
      )}
    </div>
  );
}

function isNumber({ type }: ColumnEntry): boolean {
  return type === 'number' || type === 'duration' || type === 'mixed';
}

function Footer({ view }: PanelFooterProps<SliceSpec, SliceView>) {
  const { best, layout, empty, notes } = view;
  if (empty !== undefined || !layout || (notes.length === 0 && best === undefined)) return null;
  const name = best === undefined ? '' : `best: ${layout.nameOf(best)}, ${formatValue(layout.y.values.numbers[best]!, 6)}`;
  return (
    <PanelFooter>
      {best !== undefined && <Legend items={[{ id: 'best', name, color: '', swatch: <StarSwatch /> }]} />}
      <ul className="rf-notes">
        {view.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </PanelFooter>
  );
}

function table({ layout, kept }: SliceView): PanelTable {
  if (!layout) return { rows: 0, columns: [] };
  return {
    rows: layout.rows,
    columns: [
      { label: 'Run', text: layout.nameOf },
      { label: layout.y.label, numeric: true, ...rowCells(layout.y.values) },
      ...layout.x
        .filter(({ label }) => label !== layout.y.label)
        .map(({ label, values, scale }) => ({ label, numeric: scale.kind !== 'category', ...rowCells(values) })),
      { label: 'Selected', text: (row) => (kept[row] === 1 ? 'yes' : 'no') },
    ],
  };
}
