import { likelyTable } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatStep, joined } from '../../theme/index.js';
import { definePanel } from '../definePanel.js';
import { kindTitle } from '../kindTitle.js';
import type { PanelHeading } from '../panelKind.js';
import { compareHeading, compareOf, compareTwin, isCompareView, planCompare, viewCompare } from './compare/index.js';
import { countsText } from './countsText.js';
import { planTable } from './plan.js';
import { initialTableState, tableSpecSchema, type TableSpec, type TableState } from './spec.js';
import { TableDrawing } from './TableDrawing.js';
import { TableSettings } from './TableSettings.js';
import { tableTexts } from './texts.js';
import { tableTwin } from './tableTwin.js';
import { showsGroups } from './groupColumns.js';
import { viewGroups } from './groupView.js';
import { viewTable, type TableView } from './view.js';

/** The rows of logged tables: predictions, examples, whatever runs logged as a table. */
export const dataTable = definePanel<TableSpec, TableState, TableView>({
  kind: 'table',
  version: 1,
  texts: tableTexts.folder,
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
  heading,
  summary: ({ summary }) => summary,
  table: (view, locale) => (isCompareView(view) ? compareTwin(view, locale) : tableTwin(view, locale)),
  Component: TableDrawing,
  Settings: TableSettings,
});

function heading({ table, step = 'last' }: TableSpec, view: TableView | undefined, locale: Locale): PanelHeading {
  const title = table === '' ? kindTitle(dataTable, locale) : table;
  if (view && isCompareView(view)) return { title, ...compareHeading(view, locale) };
  return { title, treatment: treatmentOf(step, view, locale), fidelity: view && countsText(view, locale) };
}

/** Which steps, and what rows are grouped by where groups are shown. */
function treatmentOf(step: TableSpec['step'] & {}, view: TableView | undefined, locale: Locale): string | undefined {
  const t = textsOf(tableTexts, locale);
  const steps = step === 'last' ? [] : [step === 'all' ? t('allSteps') : t('atStep', { step: formatStep(step, locale) })];
  const keys = view?.grouped ? view.columns.filter(({ measure }) => measure === undefined).map(({ label }) => label) : [];
  const parts = [...steps, ...(keys.length > 0 ? [t('by', { keys: joined(keys, locale) })] : [])];
  return parts.length > 0 ? parts.join(' · ') : undefined;
}
