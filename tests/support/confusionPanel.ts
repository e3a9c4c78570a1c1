import { runRowPlan } from '../../src/engine/database/runRowPlan.js';
import { allRuns, catalogOf, isRowPlan, type LoggedTable } from '../../src/model/index.js';
import { matrixSet } from '../../src/panels/confusionMatrix/matrixSet.js';
import { planConfusion } from '../../src/panels/confusionMatrix/plan.js';
import type { ConfusionMatrixSpec } from '../../src/panels/confusionMatrix/spec.js';
import { initialState, type ConfusionMatrixState } from '../../src/panels/confusionMatrix/state.js';
import { viewConfusion, type ConfusionMatrixView } from '../../src/panels/confusionMatrix/view.js';
import type { Answer, PanelContext } from '../../src/panels/panelKind.js';
import { duckProjects, type OpenProject } from './duckProjects.js';
import { makeRun } from './makeRun.js';
import { tableOf, type TableCell } from './tableOf.js';

export type Line = Record<string, TableCell>;

/** What the panel is drawn for, and its spec. */
export const panelContext: PanelContext = {
  runs: allRuns('p'),
  selection: { filter: undefined, own: [], effect: 'grey' },
  size: { width: 800, height: 400 },
  pixelRatio: 1,
  theme: 'light',
  catalog: undefined,
};
export const panelSpec: ConfusionMatrixSpec = { table: 't', actual: 'y_true', predicted: 'y_pred' };

/** Opens projects of two runs, and asks them what a confusion matrix asks. To be called once, beside the tests of a file. */
export function askingPanel() {
  const projects = duckProjects();

  function open(tables: readonly LoggedTable[]): OpenProject {
    const runs = ['r0', 'r1'].map((id, i) => makeRun(id, { name: `run ${i}`, createdAt: i + 1 }));
    return projects.open({ runs, tables: [...tables] });
  }

  async function ask(
    { manifest, tables, database }: OpenProject,
    changes: ConfusionMatrixSpec = {},
    state: ConfusionMatrixState = initialState,
    more: Partial<PanelContext> = {},
  ): Promise<{ view: ConfusionMatrixView; answers: Answer[] }> {
    const full = { ...panelSpec, ...changes };
    const here = { ...panelContext, catalog: catalogOf(manifest), ...more };
    const answers: Answer[] = [];
    for (const plan of planConfusion(full, state, here)) {
      if (isRowPlan(plan) && plan.kind !== 'curve')
        answers.push({ plan, frame: await runRowPlan(plan, tables, database, new AbortController().signal) });
    }
    const [first] = answers;
    return { view: viewConfusion(answers, full, state, here, first && matrixSet(first.frame, full, first.plan)), answers };
  }

  return { open, ask };
}

/** `n` rows of a pair. */
export const pairs = (...counts: [actual: TableCell, predicted: TableCell, n: number][]): Line[] =>
  counts.flatMap(([y_true, y_pred, n]) => Array.from({ length: n }, (_, i): Line => ({ y_true, y_pred, note: `${String(y_true)} ${i}` })));

/** A table of the run. */
export const table = (lines: readonly Line[], run = 'r0', step?: number): LoggedTable => tableOf('t', lines, { runId: run, step });
