import { unitedRuns, type Catalog, type PanelDocument, type Plan, type RunSet } from '../../model/index.js';
import type { DefinedPanel, PanelContext } from '../../panels/index.js';
import { runIdsPlan } from '../../panels/inner.js';
import type { PanelGrid } from '../document/block.js';
import type { ReportDocument } from '../document/report.js';
import { gridParts } from '../viewer/gridParts.js';
import { recordedSizes } from './recordedSizes.js';

/** A plan, and who asks it: the id of a panel, or nothing for text and tables. */
export interface AskedPlan {
  of: string;
  plan: Plan;
}

/** What plans of a report are made with. */
export interface PlanningContext {
  report: ReportDocument;
  /** By project. */
  catalogs: ReadonlyMap<string, Catalog>;
  kinds: readonly DefinedPanel[];
}

/** More sets than these are not recorded in every combination that a reader can choose, but as saved, alone and all together. */
const mostCombined = 3;

/** What the panels of a grid ask, for each choice of run sets that its reader has, and what their figures say of those runs. Panels that cannot be drawn ask nothing. */
export async function gridPlans(grid: PanelGrid, context: PlanningContext): Promise<AskedPlan[]> {
  const { panels, sets } = gridParts(grid, context.report);
  const choices = setChoices(sets, new Set(grid.hiddenRunSets));
  const asked = panels.flatMap((panel) =>
    choices.map(async (runs) => (await panelPlans(panel, runs, context)).map((plan): AskedPlan => ({ of: panel.id, plan }))),
  );
  const ofFigures = panels.length > 0 ? choices.map((runs): AskedPlan => ({ of: '', plan: runIdsPlan(runs) })) : [];
  return [...(await Promise.all(asked)).flat(), ...ofFigures];
}

/** The runs that a grid can draw: of the sets of one project those as saved, each alone, all, and every other combination of few. */
function setChoices(sets: readonly RunSet[], hidden: ReadonlySet<string>): RunSet[] {
  const projects = [...new Set(sets.map(({ project }) => project))].map((project) => sets.filter((set) => set.project === project));
  return projects.flatMap((own) => {
    const saved = own.filter(({ id }) => !hidden.has(id));
    const choices = own.length <= mostCombined ? combinations(own) : [saved, own, ...own.map((set) => [set])];
    return choices.filter((choice) => choice.length > 0).map(unitedRuns);
  });
}

function combinations<T>(items: readonly T[]): T[][] {
  const [first, ...rest] = items;
  if (first === undefined) return [[]];
  const others = combinations(rest);
  return [...others, ...others.map((other) => [first, ...other])];
}

async function panelPlans(document: PanelDocument, runs: RunSet, { report, catalogs, kinds }: PlanningContext): Promise<Plan[]> {
  const lazy = kinds.find(({ kind }) => kind === document.kind);
  const kind = (await lazy?.whole?.()) ?? lazy;
  const catalog = catalogs.get(runs.project);
  if (!kind?.plans || !catalog) return [];
  const started = document.spec === undefined ? { ...document, ...kind.create(catalog) } : document;
  return recordedSizes(document, report).flatMap((size) => plansOf(kind, started, { runs, size, catalog }));
}

function plansOf(
  kind: DefinedPanel,
  document: PanelDocument,
  { runs, size, catalog }: Pick<PanelContext, 'runs' | 'size' | 'catalog'>,
): Plan[] {
  try {
    return (
      kind.plans?.(document, {
        runs,
        size,
        catalog,
        pixelRatio: 1,
        theme: 'light',
        selection: { filter: undefined, own: [], effect: 'grey' },
      }) ?? []
    );
  } catch {
    // Its panel says what is wrong with it, in a snapshot too.
    return [];
  }
}
