import { X } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { Legend, rowCells } from '../../charts/index.js';
import { StarSwatch } from '../../charts/inner.js';
import { columnId, columnLabel, type Catalog, type Column } from '../../model/index.js';
import { useLocale, useTexts } from '../../react/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatValue } from '../../theme/index.js';
import { columnEntries, ColumnList, ColumnPicker, GoalSelect, likelyGoal, mainMetric, type ColumnEntry } from '../columns/index.js';
import { columnTexts } from '../columns/texts.js';
import { definePanel } from '../definePanel.js';
import { groupTexts } from '../groups/texts.js';
import { kindTitle } from '../kindTitle.js';
import type { PanelFooterProps, PanelHeading, PanelTable, SettingsProps } from '../panelKind.js';
import { planSlice, sliceParameters } from './plan.js';
import { SliceDrawing } from './SliceDrawing.js';
import { sliceSpecSchema, type SliceSpec, type SliceState } from './spec.js';
import { sliceTexts } from './texts.js';
import { layoutSlice, viewSlice, type SliceLayout, type SliceView } from './view.js';
import { PanelFooter } from '../PanelFooter.js';

/** A metric over each parameter in turn. */
export const slice = definePanel<SliceSpec, SliceState, SliceView, SliceLayout | undefined>({
  kind: 'slice',
  version: 1,
  texts: sliceTexts.folder,
  title: 'Slice plot',
  about: 'A metric over each parameter in turn, as small plots with one value axis.',
  defaults,
  schema: sliceSpecSchema,
  initialState: { first: 0 },
  migrations: [],
  plan: planSlice,
  prepare: layoutSlice,
  view: viewSlice,
  heading: ({ metric, yScale }, view, locale): PanelHeading => ({
    title: metric ? textsOf(sliceTexts, locale)('title', { metric: columnLabel(metric) }) : kindTitle(slice, locale),
    treatment: yScale === 'log' ? textsOf(groupTexts, locale)('log') : undefined,
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
  const t = useTexts(sliceTexts);
  const words = useTexts(columnTexts);
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
        label={words('metric')}
        column={spec.metric}
        onColumn={(metric) => onChange({ ...spec, metric })}
        catalog={catalog}
        offers={isNumber}
      />
      <label htmlFor={id}>{words('yScale')}</label>
      <select
        id={id}
        className="rf-select"
        value={spec.yScale}
        onChange={(event) => onChange({ ...spec, yScale: event.target.value === 'log' ? 'log' : 'linear' })}
      >
        <option value="linear">{words('linear')}</option>
        <option value="log">{words('log')}</option>
      </select>
      <GoalSelect goal={spec.goal} onGoal={(goal) => onChange({ ...spec, goal })} column={spec.metric} catalog={catalog} />
      <label htmlFor={`${id}-trend`}>{t('trend')}</label>
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
            aria-label={words('remove', { name: columnLabel(column) })}
            onClick={() => onChange({ ...spec, parameters: parameters.filter((other) => other !== column) })}
          >
            <X size={12} aria-hidden />
          </button>
        </span>
      ))}
      <button type="button" className="rf-button" aria-expanded={adding} onClick={() => setAdding(!adding)}>
        {words('addParameter')}
      </button>
      {adding && (
        <div className="rf-column-list-row">
          <ColumnList
            entries={others}
            label={words('searchKeys')}
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
  const t = useTexts(sliceTexts);
  const locale = useLocale();
  const { best, layout, empty, notes } = view;
  if (empty !== undefined || !layout || (notes.length === 0 && best === undefined)) return null;
  const name =
    best === undefined ? '' : t('best', { run: layout.nameOf(best), value: formatValue(layout.y.values.numbers[best]!, 6, locale) });
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

function table({ layout, kept }: SliceView, locale: Locale): PanelTable {
  const common = textsOf(groupTexts, locale);
  if (!layout) return { rows: 0, columns: [] };
  return {
    rows: layout.rows,
    columns: [
      { label: common('run'), text: layout.nameOf },
      { label: layout.y.label, numeric: true, ...rowCells(layout.y.values, locale) },
      ...layout.x
        .filter(({ label }) => label !== layout.y.label)
        .map(({ label, values, scale }) => ({ label, numeric: scale.kind !== 'category', ...rowCells(values, locale) })),
      { label: common('selected'), text: (row) => common(kept[row] === 1 ? 'yes' : 'no') },
    ],
  };
}
