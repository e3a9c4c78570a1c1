import { likelyTable } from '../../model/index.js';
import { formatStep } from '../../theme/index.js';
import { definePanel } from '../definePanel.js';
import { compareHeading, compareOf, compareTwin, isCompareView, planCompare, viewCompare } from './compare/index.js';
import { countsText } from './countsText.js';
import { planTable } from './plan.js';
import { initialTableState, tableSpecSchema, type TableSpec, type TableState } from './spec.js';
import { TableDrawing } from './TableDrawing.js';
import { TableSettings } from './TableSettings.js';
import { tableTwin } from './tableTwin.js';
import { showsGroups } from './groupColumns.js';
import { viewGroups } from './groupView.js';
import { viewTable, type TableView } from './view.js';

/** The rows of logged tables: predictions, examples, whatever runs logged as a table. */
export const dataTable = definePanel<TableSpec, TableState, TableView>({
  kind: 'table',
  version: 1,
  title: 'Table',
  about: 'The rows of a logged table, such as predictions: sorted, filtered, searched, as a file.',
  defaults: ({ tables }) => ({ table: likelyTable(tables) ?? '' }),
  schema: tableSpecSchema,
  initialState: initialTableState,
  migrations: [],
  plan: (spec, state, context) => {
    const compare = compareOf(spec, state);
    return compare ? planCompare(spec, compare, state, context) : planTable(spec, state, context);
  },
  view: (answers, spec, state, context) => {
    const compare = compareOf(spec, state);
    if (compare) return viewCompare(answers, spec, compare, state, context);
    return (showsGroups(spec, state) ? viewGroups : viewTable)(answers, spec, state, context);
  },
  heading: ({ table, step = 'last' }, view) => ({
    title: table === '' ? 'Table' : table,
    ...(view && isCompareView(view) ? compareHeading(view) : { treatment: treatmentOf(step, view), fidelity: view && countsText(view) }),
  }),
  summary: ({ summary }) => summary,
  table: (view) => (isCompareView(view) ? compareTwin(view) : tableTwin(view)),
  Component: TableDrawing,
  Settings: TableSettings,
});

/** Which steps, and what rows are grouped by where groups are shown. */
function treatmentOf(step: TableSpec['step'] & {}, view: TableView | undefined): string | undefined {
  const steps = step === 'last' ? [] : [step === 'all' ? 'all steps' : `step ${formatStep(step)}`];
  const keys = view?.grouped ? view.columns.filter(({ measure }) => measure === undefined).map(({ label }) => label) : [];
  const parts = [...steps, ...(keys.length > 0 ? [`by ${keys.join(', ')}`] : [])];
  return parts.length > 0 ? parts.join(' · ') : undefined;
}
