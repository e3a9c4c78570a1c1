import type { Catalog, Plan } from '../../model/index.js';
import { formatStep } from '../../theme/index.js';
import type { Answer } from '../panelKind.js';
import { answerColumns } from './answerColumns.js';
import type { AskPlan, DataChunk, DataTable } from './dataTable.js';
import { projectRuns } from './projectRuns.js';

type Paged = Extract<Plan, { offset: number; limit: number }>;

/** What each kind of plan is about. */
const titles: Readonly<Record<Exclude<Plan['kind'], 'series'>, [title: string, one: string, many: string]>> = {
  'runs.page': ['All runs', 'run', 'runs'],
  'runs.columns': ['All runs', 'run', 'runs'],
  'runs.facets': ['Counts of values', 'value', 'values'],
  'keys.search': ['Keys', 'key', 'keys'],
  importance: ['All parameters', 'parameter', 'parameters'],
  'histogram.series': ['All histograms', 'histogram', 'histograms'],
  'table.page': ['All rows', 'row', 'rows'],
  'table.facets': ['Counts of values', 'value', 'values'],
  'table.groups': ['All groups', 'group', 'groups'],
  'table.compare': ['All compared rows', 'row', 'rows'],
  'table.compare.counts': ['Changes by column', 'column', 'columns'],
  confusion: ['All pairs of classes', 'pair', 'pairs'],
  curve: ['All points of the curves', 'point', 'points'],
  'media.page': ['All items', 'item', 'items'],
  'log.page': ['All lines', 'line', 'lines'],
};

/** The whole answer to a plan that has been asked in part. */
export function answerTable({ plan, frame }: Answer, catalog: Catalog | undefined, number: number): DataTable {
  if (plan.kind === 'series') throw new TypeError('Points have a table of their own.');
  const [title, one, many] = titles[plan.kind];
  const total = totalOf({ plan, frame });
  return {
    id: `data-${number + 1}`,
    title,
    about: total === undefined ? `Every ${one} there is` : `${formatStep(total)} ${total === 1 ? one : many}`,
    chunks: (ask) => chunksOf(plan, catalog, ask),
  };
}

/** Rows there are; undefined where the answer does not say. */
function totalOf({ plan, frame }: Answer): number | undefined {
  if (plan.kind === 'histogram.series') return undefined;
  if (plan.kind === 'curve') return frame.curve?.points;
  return isPaged(plan) ? frame.total : frame.rows;
}

function isPaged(plan: Plan): plan is Paged {
  return 'offset' in plan && 'limit' in plan && plan.kind !== 'histogram.series';
}

async function* chunksOf(plan: Plan, catalog: Catalog | undefined, ask: AskPlan): AsyncGenerator<DataChunk> {
  const runs = await projectRuns(plan, ask);
  if (!isPaged(plan)) {
    yield answerColumns(plan, await ask(plan), { catalog, runs });
    return;
  }
  for (let offset = 0, total = Infinity; offset < total;) {
    const frame = await ask({ ...plan, offset });
    if (frame.rows > 0 || offset === 0) yield answerColumns(plan, frame, { catalog, runs });
    total = frame.rows === 0 ? 0 : (frame.total ?? offset + frame.rows);
    offset += frame.rows;
  }
}
