import { Legend, rowCells } from '../../charts/index.js';
import type { Catalog, Column } from '../../model/index.js';
import { likelyGoal, mainMetric, varyingKeys } from '../columns/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { definePanel } from '../definePanel.js';
import { groupTexts } from '../groups/texts.js';
import { kindTitle } from '../kindTitle.js';
import type { PanelFooterProps, PanelHeading, PanelTable } from '../panelKind.js';
import { ParallelCoordinatesSettings } from './ParallelCoordinatesSettings.js';
import { ParallelDrawing } from './ParallelDrawing.js';
import { planParallelCoordinates } from './plan.js';
import { parallelCoordinatesSpecSchema, type ParallelCoordinatesSpec } from './spec.js';
import { parallelTexts } from './texts.js';
import { keptRows, layoutParallelCoordinates, viewParallelCoordinates, type ParallelCoordinatesView, type ParallelLayout } from './view.js';
import { PanelFooter } from '../PanelFooter.js';

/** Axes that a new panel has beside the metric. */
const suggested = 5;

/** Each run as a line over parallel axes, brushed on any of them. */
export const parallelCoordinates = definePanel<ParallelCoordinatesSpec, undefined, ParallelCoordinatesView, ParallelLayout>({
  kind: 'parallel-coordinates',
  version: 1,
  texts: parallelTexts.folder,
  title: 'Parallel coordinates',
  about: 'Each run as a line over its parameters and results; drag on an axis to select.',
  defaults,
  schema: parallelCoordinatesSpecSchema,
  initialState: undefined,
  migrations: [],
  plan: planParallelCoordinates,
  prepare: layoutParallelCoordinates,
  view: viewParallelCoordinates,
  heading: (_spec, view, locale): PanelHeading => ({
    title: kindTitle(parallelCoordinates, locale),
    fidelity: view && view.empty === undefined ? view.fidelity : undefined,
  }),
  summary: (view) => view.summary,
  table,
  Component: ParallelDrawing,
  Footer,
  Settings: ParallelCoordinatesSettings,
});

/** The keys that vary, the most telling first, and the metric runs are compared by, which colours them. */
function defaults(catalog: Catalog): ParallelCoordinatesSpec {
  const keys = varyingKeys(catalog).slice(0, suggested);
  const metric = mainMetric(catalog);
  const goal = metric && likelyGoal(metric.key, metric.goal);
  const reduce = goal === 'minimize' ? 'min' : goal === 'maximize' ? 'max' : 'last';
  const result: Column | undefined = metric && { from: 'metric', key: metric.key, reduce };
  const columns: Column[] = [...keys.map(({ key }): Column => ({ from: 'config', key })), ...(result ? [result] : [])];
  return { axes: columns.map((column) => ({ column })), ...(result && { colorBy: result }), curves: true };
}

function Footer({ view }: PanelFooterProps<ParallelCoordinatesSpec, ParallelCoordinatesView>) {
  const { notes, colors } = view.layout;
  if (view.empty !== undefined || (notes.length === 0 && !colors.categories)) return null;
  return (
    <PanelFooter>
      {colors.categories && <Legend items={colors.categories.map(({ label, color }) => ({ id: label, name: label, color }))} />}
      {notes.length > 0 && (
        <ul className="rf-notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </PanelFooter>
  );
}

function table({ layout, others, brushes }: ParallelCoordinatesView, locale: Locale): PanelTable {
  const common = textsOf(groupTexts, locale);
  const kept = keptRows(layout, others, brushes);
  return {
    rows: layout.rows,
    columns: [
      { label: common('run'), text: layout.nameOf },
      ...layout.axes.map(({ label, values, scale }) => ({
        label,
        numeric: scale.kind !== 'category',
        ...rowCells(values, locale),
      })),
      { label: common('selected'), text: (row) => common(kept[row] === 1 ? 'yes' : 'no') },
    ],
  };
}
