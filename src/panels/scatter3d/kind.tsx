import { Legend } from '../../charts/index.js';
import { columnId, columnLabel, type Catalog, type Column } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { scaleText } from '../scatter/axisNote.js';
import { valueText } from './pointFacts.js';
import { likelyGoal, mainMetric, varyingKeys } from '../columns/index.js';
import { fieldAt } from '../groups/index.js';
import { groupTexts } from '../groups/texts.js';
import { kindTitle } from '../kindTitle.js';
import { definePanel } from '../definePanel.js';
import type { PanelFooterProps, PanelHeading, PanelTable } from '../panelKind.js';
import { Scatter3dSettings } from './Scatter3dSettings.js';
import { firstCamera } from './camera.js';
import { Scatter3dDrawing } from './Scatter3dDrawing.js';
import { scatter3dSpecSchema, type Scatter3dSpec } from './spec.js';
import type { Scatter3dState } from './state.js';
import { scatter3dTexts } from './texts.js';
import { keptRows3d, layoutScatter3d, planScatter3d, viewScatter3d, type Scatter3dLayout, type Scatter3dView } from './view.js';
import { PanelFooter } from '../PanelFooter.js';

/** Runs as points of three columns. What draws it is loaded when the first one is shown. */
export const scatter3d = definePanel<Scatter3dSpec, Scatter3dState, Scatter3dView, Scatter3dLayout | undefined>({
  kind: 'scatter-3d',
  version: 1,
  texts: scatter3dTexts.folder,
  title: '3-D scatter plot',
  about: 'Each run as a point of three columns, in a box that can be turned.',
  defaults,
  schema: scatter3dSpecSchema,
  initialState: { camera: firstCamera, mode: 'turn' },
  migrations: [],
  plan: planScatter3d,
  prepare: layoutScatter3d,
  view: viewScatter3d,
  heading,
  summary: (view) => view.summary,
  table,
  Component: Scatter3dDrawing,
  Footer,
  Settings: Scatter3dSettings,
});

/** The metric runs are compared by, upwards, over the two keys that tell most; it colours too. */
function defaults(catalog: Catalog): Scatter3dSpec {
  const [first, second] = varyingKeys(catalog).map(({ key }): Column => ({ from: 'config', key }));
  const metric = mainMetric(catalog);
  const goal = metric && likelyGoal(metric.key, metric.goal);
  const reduce = goal === 'minimize' ? 'min' : goal === 'maximize' ? 'max' : 'last';
  const y: Column | undefined = metric && { from: 'metric', key: metric.key, reduce };
  return {
    ...(first && { x: first }),
    ...(y && { y, colorBy: y }),
    ...(second && { z: second }),
  };
}

function heading({ x, y, z }: Scatter3dSpec, view: Scatter3dView | undefined, locale: Locale): PanelHeading {
  const layout = view?.empty === undefined ? view?.layout : undefined;
  const scales = layout ? (['x', 'y', 'z'] as const).map((name) => scaleText(name, layout.axes[name], locale)).filter(Boolean) : [];
  const named = x && y && z && { x: columnLabel(x), y: columnLabel(y), z: columnLabel(z) };
  return {
    title: named ? textsOf(scatter3dTexts, locale)('title', named) : kindTitle(scatter3d, locale),
    treatment: scales.join(' · ') || undefined,
    fidelity: layout ? view?.fidelity : undefined,
  };
}

/** All runs, those without a place too. */
function table({ layout, others, chosen }: Scatter3dView, locale: Locale): PanelTable {
  const common = textsOf(groupTexts, locale);
  if (!layout) return { rows: 0, columns: [{ label: common('run'), text: () => '' }] };
  const kept = keptRows3d(layout, others, chosen);
  const { x, y, z } = layout.axes;
  const columns = [x.column, y.column, z.column];
  const unique = new Map(columns.map((column) => [columnId(column), column]));
  return {
    rows: layout.rows,
    columns: [
      { label: common('run'), text: layout.nameOf },
      ...[...unique.values()].map((column) => ({
        label: columnLabel(column),
        numeric: true,
        text: (row: number) => valueText(layout.frame, column, row, locale),
        value: (row: number) => fieldAt(layout.frame, column, row),
      })),
      { label: textsOf(scatter3dTexts, locale)('drawn'), text: (row) => common(layout.placed[row] === 1 ? 'yes' : 'no') },
      { label: common('selected'), text: (row) => common(kept[row] === 1 ? 'yes' : 'no') },
    ],
  };
}

function Footer({ view: { layout, notes, empty } }: PanelFooterProps<Scatter3dSpec, Scatter3dView>) {
  const categories = layout?.colors.categories;
  if (empty !== undefined || (!categories && notes.length === 0)) return null;
  return (
    <PanelFooter>
      {categories && <Legend items={categories.map(({ label, color }) => ({ id: label, name: label, color }))} />}
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
