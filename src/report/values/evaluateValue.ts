import type { QueryEngine } from '../../engine/index.js';
import { RunfolioError, type RunSet } from '../../model/index.js';
import { parseValue } from './parseValue.js';
import { planValue } from './planValue.js';
import type { ValueResult } from './readValue.js';

/** What `{{source}}` shows. Where it cannot be read or found, the result says why; rejects where the engine fails. */
export async function evaluateValue(
  source: string,
  runSets: Readonly<Record<string, RunSet>>,
  engine: Pick<QueryEngine, 'catalog' | 'run'>,
  options: { signal: AbortSignal },
): Promise<ValueResult> {
  try {
    const expression = parseValue(source);
    const projects = [...new Set(Object.values(runSets).map(({ project }) => project))];
    const catalogs = await Promise.all(projects.map(async (project) => [project, await engine.catalog(project, options)] as const));
    const plan = planValue(expression, { runSets, catalogs: new Map(catalogs) });
    if ('because' in plan) return plan;
    return plan.read(await Promise.all(plan.plans.map((asked) => engine.run(asked, options))));
  } catch (error) {
    if (error instanceof RunfolioError && error.code === 'bad-input') return { because: error.message };
    throw error;
  }
}
