import type { Catalog, Plan } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import type { Answer } from '../panelKind.js';
import { answerColumns } from './answerColumns.js';
import type { AskPlan, DataChunk, DataTable } from './dataTable.js';
import { projectRuns } from './projectRuns.js';
import { downloadTexts } from './texts.js';

type Paged = Extract<Plan, { offset: number; limit: number }>;

/** What each kind of plan is about: its title, and how its rows are counted. */
const titles = {
  'runs.page': ['allRuns', 'runCount'],
  'runs.columns': ['allRuns', 'runCount'],
  'runs.facets': ['facets', 'valueCount'],
  'keys.search': ['keys', 'keyCount'],
  importance: ['allParameters', 'parameterCount'],
  'histogram.series': ['allHistograms', 'rowCount'],
  'table.page': ['allRows', 'rowCount'],
  'table.facets': ['facets', 'valueCount'],
  'table.groups': ['allGroups', 'groupCount'],
  'table.compare': ['comparedRows', 'rowCount'],
  'table.compare.counts': ['changes', 'columnCount'],
  confusion: ['classPairs', 'pairCount'],
  curve: ['curvePoints', 'pointCount'],
  'media.page': ['allItems', 'itemCount'],
  'log.page': ['allLines', 'lineCount'],
} as const satisfies Readonly<Record<Exclude<Plan['kind'], 'series'>, readonly [string, string]>>;

/** The whole answer to a plan that has been asked in part. `number`: which of the panel's. */
export function answerTable(
  { plan, frame }: Answer,
  catalog: Catalog | undefined,
  { number, locale }: { number: number; locale: Locale | undefined },
): DataTable {
  if (plan.kind === 'series') throw new TypeError('Points have a table of their own.');
  const t = textsOf(downloadTexts, locale);
  const [title, counted] = titles[plan.kind];
  const total = totalOf({ plan, frame });
  const everything = plan.kind === 'histogram.series' ? 'everyHistogram' : 'everyOne';
  return {
    id: `data-${number + 1}`,
    title: t(title),
    about: total === undefined ? t(everything) : t(counted, { count: total }),
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
