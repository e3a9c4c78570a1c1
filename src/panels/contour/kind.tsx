import { Legend, rowCells } from '../../charts/index.js';
import { StarSwatch } from '../../charts/inner.js';
import { columnLabel, type Catalog, type Column } from '../../model/index.js';
import { useLocale, useTexts } from '../../react/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { ColumnPicker, GoalSelect, likelyGoal, mainMetric, ScaleSelect, varyingKeys, type ColumnEntry } from '../columns/index.js';
import { columnTexts } from '../columns/texts.js';
import { definePanel } from '../definePanel.js';
import { groupTexts } from '../groups/texts.js';
import { kindTitle } from '../kindTitle.js';
import type { PanelContext, PanelFooterProps, PanelHeading, PanelTable, SettingsProps } from '../panelKind.js';
import { planScatter } from '../scatter/plan.js';
import type { ScatterState } from '../scatter/spec.js';
import { ContourDrawing, zText } from './ContourDrawing.js';
import { contourSpecSchema, type ContourSpec } from './spec.js';
import { contourTexts } from './texts.js';
import { layoutContour, scatterSpecOf, viewContour, type ContourLayout, type ContourView } from './view.js';
import { PanelFooter } from '../PanelFooter.js';

/** A number over two parameters, interpolated between runs. */
export const contour = definePanel<ContourSpec, ScatterState, ContourView, ContourLayout | undefined>({
  kind: 'contour',
  version: 1,
  texts: contourTexts.folder,
  title: 'Contour plot',
  about: 'A metric over two parameters, interpolated between the runs; what lies beyond them stays empty.',
  defaults,
  schema: contourSpecSchema,
  initialState: { zoom: undefined },
  migrations: [],
  plan: (spec: ContourSpec, state: ScatterState, context: PanelContext) => (spec.z ? planScatter(scatterSpecOf(spec), state, context) : []),
  prepare: layoutContour,
  view: viewContour,
  heading,
  summary: (view) => view.summary,
  table,
  Component: ContourDrawing,
  Footer,
  Settings,
});

/** The metric runs are compared by, over the two keys with numbers that vary most tellingly. */
function defaults(catalog: Catalog): ContourSpec {
  const keys = varyingKeys(catalog).filter(({ variants }) => variants.some(({ type }) => type === 'number'));
  const metric = mainMetric(catalog);
  const goal = metric && likelyGoal(metric.key, metric.goal);
  const [x, y] = keys.map(({ key }): Column => ({ from: 'config', key }));
  const z: Column | undefined = metric && {
    from: 'metric',
    key: metric.key,
    reduce: goal === 'minimize' ? 'min' : goal === 'maximize' ? 'max' : 'last',
  };
  return { ...(x && { x }), ...(y && { y }), ...(z && { z }) };
}

function heading({ x, y, z }: ContourSpec, view: ContourView | undefined, locale: Locale): PanelHeading {
  const t = textsOf(contourTexts, locale);
  return {
    title: x && y && z ? t('title', { x: columnLabel(x), y: columnLabel(y), z: columnLabel(z) }) : kindTitle(contour, locale),
    treatment: view?.grid ? t('interpolated') : undefined,
    fidelity: view && view.empty === undefined ? view.plot.fidelity : undefined,
  };
}

function Settings({ spec, onChange, catalog }: SettingsProps<ContourSpec>) {
  const words = useTexts(columnTexts);
  return (
    <div className="rf-form">
      <ColumnPicker label={words('xAxis')} column={spec.x} onColumn={(x) => onChange({ ...spec, x })} catalog={catalog} />
      <ScaleSelect label={words('xScale')} value={spec.xScale} onScale={(xScale) => onChange({ ...spec, xScale })} />
      <ColumnPicker label={words('yAxis')} column={spec.y} onColumn={(y) => onChange({ ...spec, y })} catalog={catalog} />
      <ScaleSelect label={words('yScale')} value={spec.yScale} onScale={(yScale) => onChange({ ...spec, yScale })} />
      <ColumnPicker label={words('value')} column={spec.z} onColumn={(z) => onChange({ ...spec, z })} catalog={catalog} offers={isNumber} />
      <GoalSelect goal={spec.goal} onGoal={(goal) => onChange({ ...spec, goal })} column={spec.z} catalog={catalog} />
    </div>
  );
}

function isNumber({ type }: ColumnEntry): boolean {
  return type === 'number' || type === 'duration' || type === 'mixed';
}

function Footer({ view }: PanelFooterProps<ContourSpec, ContourView>) {
  const t = useTexts(contourTexts);
  const locale = useLocale();
  const { best, plot, z } = view;
  if (view.empty !== undefined || (view.notes.length === 0 && best === undefined)) return null;
  const name = best === undefined ? '' : t('best', { run: plot.layout?.nameOf(best) ?? '', value: zText(z[best], locale) });
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

/** The runs the surface was made of. */
function table({ plot: { layout, kept }, z, label }: ContourView, locale: Locale): PanelTable {
  const common = textsOf(groupTexts, locale);
  if (!layout) return { rows: 0, columns: [] };
  const { x, y, nameOf } = layout;
  return {
    rows: layout.rows,
    columns: [
      { label: common('run'), text: nameOf },
      { label: x.label, numeric: true, ...rowCells(x.values, locale) },
      { label: `${y.label} `, numeric: true, ...rowCells(y.values, locale) },
      { label: `${label}  `, numeric: true, text: (row) => zText(z[row], locale), value: (row) => z[row] },
      { label: common('selected'), text: (row) => common(kept[row] === 1 ? 'yes' : 'no') },
    ],
  };
}
