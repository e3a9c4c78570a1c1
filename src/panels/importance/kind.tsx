import type { Catalog, Column, Goal } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatStep, formatValue } from '../../theme/index.js';
import { likelyGoal, mainMetric } from '../columns/index.js';
import { definePanel } from '../definePanel.js';
import { kindTitle } from '../kindTitle.js';
import type { PanelFooterProps, PanelHeading, PanelTable } from '../panelKind.js';
import { ImportanceSettings } from './ImportanceSettings.js';
import { ImportanceDrawing } from './ImportanceView.js';
import { importanceMethods } from './methods.js';
import { planImportance } from './plan.js';
import { importanceSpec, importanceSpecSchema, type ImportanceSpec } from './spec.js';
import type { ImportanceState } from './state.js';
import { importanceTexts } from './texts.js';
import { figureText, viewImportance, type ImportanceRow, type ImportanceView } from './view.js';
import { PanelFooter } from '../PanelFooter.js';

/** How much each parameter matters for a metric, by several methods. */
export const importance = definePanel<ImportanceSpec, ImportanceState, ImportanceView>({
  kind: 'importance',
  version: 1,
  texts: importanceTexts.folder,
  title: 'Parameter importance',
  about: 'How much each parameter matters for a metric, by several methods, and which way.',
  defaults,
  schema: importanceSpecSchema,
  initialState: {},
  migrations: [],
  plan: planImportance,
  view: viewImportance,
  heading: (_, view, locale): PanelHeading => ({
    title: kindTitle(importance, locale),
    treatment: view && view.target !== '' ? `→ ${view.target}` : undefined,
    fidelity: view && view.empty === undefined ? view.fidelity : undefined,
  }),
  summary: (view) => view.summary,
  table,
  Component: ImportanceDrawing,
  Footer,
  Settings: ImportanceSettings,
});

function defaults(catalog: Catalog): ImportanceSpec {
  const metric = mainMetric(catalog);
  const goal: Goal = (metric && likelyGoal(metric.key, metric.goal)) ?? 'maximize';
  const target: Column | undefined = metric && { from: 'metric', key: metric.key, reduce: goal === 'minimize' ? 'min' : 'max' };
  return importanceSpec(target, goal);
}

function Footer({ view }: PanelFooterProps<ImportanceSpec, ImportanceView>) {
  if (view.notes.length === 0) return null;
  return (
    <PanelFooter>
      <ul className="rf-notes">
        {view.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </PanelFooter>
  );
}

/** Every method, whichever are shown, in the order of the rows. */
function table({ rows, open, target }: ImportanceView, locale: Locale): PanelTable {
  if (open) return curveTable(open, target, locale);
  const t = textsOf(importanceTexts, locale);
  const typeOf = ({ type, log }: ImportanceRow): string => {
    const name = type === 'number' || type === 'category' ? t(type) : type;
    return log ? t('typeLog', { type: name }) : name;
  };
  return {
    rows: rows.length,
    columns: [
      { label: t('parameter'), text: (row) => rows[row]?.label ?? '' },
      ...importanceMethods.map((method) => ({
        label: t(method),
        numeric: true,
        text: (row: number) => rows[row]?.figures[method].text ?? '',
        value: (row: number) => rows[row]?.figures[method].value,
      })),
      { label: t('interval'), numeric: true, text: (row) => intervalText(rows[row]?.figures.permutation, locale) },
      { label: t('prediction'), text: (row) => (rows[row] ? t(rows[row].direction) : '') },
      { label: t('type'), text: (row) => (rows[row] ? typeOf(rows[row]) : '') },
      {
        label: t('values'),
        numeric: true,
        text: (row) => formatStep(rows[row]?.distinct ?? 0, locale),
        value: (row) => rows[row]?.distinct,
      },
      { label: t('runs'), numeric: true, text: (row) => formatStep(rows[row]?.runs ?? 0, locale), value: (row) => rows[row]?.runs },
    ],
  };
}

/** The curve that is shown, value by value. */
function curveTable({ label, curve }: ImportanceRow, target: string, locale: Locale): PanelTable {
  const t = textsOf(importanceTexts, locale);
  const numeric = true;
  return {
    rows: curve.mean.length,
    columns: [
      { label, text: (row) => curve.labels[row] ?? t('missing') },
      {
        label: t('predicted', { target }),
        numeric,
        text: (row) => formatValue(curve.mean[row]!, 6, locale),
        value: (row) => curve.mean[row],
      },
      { label: t('tenth'), numeric, text: (row) => formatValue(curve.low[row]!, 6, locale), value: (row) => curve.low[row] },
      { label: t('ninetieth'), numeric, text: (row) => formatValue(curve.high[row]!, 6, locale) },
      { label: t('runsOfValue'), numeric, text: (row) => formatStep(curve.runs[row]!, locale) },
    ],
  };
}

function intervalText(figure: { low?: number | undefined; high?: number | undefined } | undefined, locale: Locale): string {
  if (figure?.low === undefined || figure.high === undefined || Number.isNaN(figure.low)) return '–';
  return textsOf(importanceTexts, locale)('fromTo', { from: figureText(figure.low, locale), to: figureText(figure.high, locale) });
}
