import type { Catalog, Column, Goal } from '../../model/index.js';
import { formatStep, formatValue } from '../../theme/index.js';
import { likelyGoal, mainMetric } from '../columns/index.js';
import { definePanel } from '../definePanel.js';
import type { PanelFooterProps, PanelTable } from '../panelKind.js';
import { directionWords } from './direction.js';
import { ImportanceSettings } from './ImportanceSettings.js';
import { ImportanceDrawing } from './ImportanceView.js';
import { importanceMethods, methodFacts } from './methods.js';
import { planImportance } from './plan.js';
import { importanceSpec, importanceSpecSchema, type ImportanceSpec } from './spec.js';
import type { ImportanceState } from './state.js';
import { viewImportance, type ImportanceRow, type ImportanceView } from './view.js';
import { PanelFooter } from '../PanelFooter.js';

/** How much each parameter matters for a metric, by several methods. */
export const importance = definePanel<ImportanceSpec, ImportanceState, ImportanceView>({
  kind: 'importance',
  version: 1,
  title: 'Parameter importance',
  about: 'How much each parameter matters for a metric, by several methods, and which way.',
  defaults,
  schema: importanceSpecSchema,
  initialState: {},
  migrations: [],
  plan: planImportance,
  view: viewImportance,
  heading: (_, view) => ({
    title: 'Parameter importance',
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
function table({ rows, open, target }: ImportanceView): PanelTable {
  if (open) return curveTable(open, target);
  return {
    rows: rows.length,
    columns: [
      { label: 'Parameter', text: (row) => rows[row]?.label ?? '' },
      ...importanceMethods.map((method) => ({
        label: methodFacts[method].label,
        numeric: true,
        text: (row: number) => rows[row]?.figures[method].text ?? '',
        value: (row: number) => rows[row]?.figures[method].value,
      })),
      { label: '95 % interval of permutation', numeric: true, text: (row) => intervalText(rows[row]?.figures.permutation) },
      { label: 'Prediction', text: (row) => (rows[row] ? directionWords[rows[row].direction] : '') },
      { label: 'Type', text: (row) => (rows[row] ? `${rows[row].type}${rows[row].log ? ', log' : ''}` : '') },
      { label: 'Values', numeric: true, text: (row) => formatStep(rows[row]?.distinct ?? 0), value: (row) => rows[row]?.distinct },
      { label: 'Runs', numeric: true, text: (row) => formatStep(rows[row]?.runs ?? 0), value: (row) => rows[row]?.runs },
    ],
  };
}

/** The curve that is shown, value by value. */
function curveTable({ label, curve }: ImportanceRow, target: string): PanelTable {
  const numeric = true;
  return {
    rows: curve.mean.length,
    columns: [
      { label, text: (row) => curve.labels[row] ?? 'missing' },
      { label: `Predicted ${target}`, numeric, text: (row) => formatValue(curve.mean[row]!, 6), value: (row) => curve.mean[row] },
      { label: '10th percentile', numeric, text: (row) => formatValue(curve.low[row]!, 6), value: (row) => curve.low[row] },
      { label: '90th percentile', numeric, text: (row) => formatValue(curve.high[row]!, 6) },
      { label: 'Runs of this value', numeric, text: (row) => formatStep(curve.runs[row]!) },
    ],
  };
}

function intervalText(figure: { low?: number | undefined; high?: number | undefined } | undefined): string {
  if (figure?.low === undefined || figure.high === undefined || Number.isNaN(figure.low)) return '–';
  return `${figure.low.toFixed(2)} to ${figure.high.toFixed(2)}`.replaceAll('-', '−');
}
