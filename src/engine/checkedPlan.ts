import { isRowPlan, planSchema, RunfolioError, type Plan, type RowPlan } from '../model/index.js';

/** The plan as its schema knows it; throws `bad-plan` naming the first field that is wrong. */
export function checkedPlan(plan: unknown): Plan {
  const parsed = planSchema.safeParse(plan);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.length ? `at ${issue.path.join('.')}: ` : '';
  throw new RunfolioError('bad-plan', `This is no plan: ${where}${issue?.message ?? 'unknown'}`, { cause: parsed.error });
}

/** The one project a plan is about; engines refuse plans about several. */
export function projectOf(plan: Plan): string {
  if (plan.kind === 'keys.search') return plan.project;
  if (isRowPlan(plan)) return rowProject(plan);
  if (plan.kind !== 'series') return plan.runs.project;
  const [query] = plan.runs;
  if (!query) throw new RunfolioError('bad-plan', 'A series plan needs at least one run query.');
  return query.project;
}

function rowProject(plan: RowPlan): string {
  const { project } = plan.rows.runs;
  if (!('other' in plan) || plan.other.runs.project === project) return project;
  const both = `${JSON.stringify(project)} and ${JSON.stringify(plan.other.runs.project)}`;
  throw new RunfolioError('bad-plan', `Tables of one project are compared with each other, not of ${both}.`);
}
