import {
  likelyGoal,
  visibleRuns,
  type AtBest,
  type Catalog,
  type Column,
  type Goal,
  type Plan,
  type Reduce,
  type RunQuery,
  type RunSet,
} from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { readValue, type ValueResult } from './readValue.js';
import { valueTexts } from './texts.js';
import type { RunValue, ValueExpression, ValueTarget } from './valueExpression.js';

/** What a value is found with. */
export interface ValueContext {
  /** Those of the report, by id. */
  runSets: Readonly<Record<string, RunSet>>;
  /** By project, those that are known: what says which values of a metric are better. */
  catalogs: ReadonlyMap<string, Pick<Catalog, 'metrics'>>;
  /** In which it is said why there is none. Default: English. */
  locale?: Locale | undefined;
}

/** What an engine is asked for a value, and what its answers say. */
export interface ValuePlan {
  /** One per project; all are `runs.columns`. */
  plans: Plan[];
  /** `frames` are the answers to all of them, in their order. */
  read: (frames: Parameters<typeof readValue>[1]) => ValueResult;
}

/** How to find a value, or why there is none. Pure. */
export function planValue(expression: ValueExpression, context: ValueContext): ValuePlan | { because: string } {
  const { locale } = context;
  const t = textsOf(valueTexts, locale);
  const { name, best } = targetOf(expression.of);
  const set = findRunSet(name, context.runSets);
  const queries = set ? [visibleRuns(set)] : runQueries(name, context.runSets);
  if (queries.length === 0) return { because: t('noSuchSet', { name }) };
  const goalOf = (key: string): Goal | undefined => goalIn(context, queries, key);
  for (const key of [...best, ...goalKeys(expression)]) if (goalOf(key) === undefined) return { because: t('noGoal', { key }) };
  const value = expression.value && columnOf(expression.value, goalOf);
  const picks = best.map((key) => ({ column: metricColumn(key, bestReduce(goalOf(key))), goal: goalOf(key) ?? 'maximize' }));
  const columns = [...(value ? [value] : []), ...picks.map(({ column }) => column)];
  const goal = expression.value?.from === 'metric' ? goalOf(expression.value.key) : undefined;
  const reading = { over: expression.over, value, goal, picks, target: { name, isSet: set !== undefined }, locale };
  return {
    plans: queries.map((runs): Plan => ({ kind: 'runs.columns', runs, columns })),
    read: (frames) => readValue(reading, frames),
  };
}

/** The name at the end of a target, and the metrics by which a run of it is chosen, the innermost first. */
function targetOf(target: ValueTarget): { name: string; best: string[] } {
  if ('name' in target) return { name: target.name, best: [] };
  const { name, best } = targetOf(target.of);
  return { name, best: [...best, target.best] };
}

function findRunSet(name: string, runSets: ValueContext['runSets']): RunSet | undefined {
  return Object.hasOwn(runSets, name) ? runSets[name] : Object.values(runSets).find((set) => set.name === name);
}

/** Runs of that name or id, in every project that the report is about. */
function runQueries(name: string, runSets: ValueContext['runSets']): RunQuery[] {
  const projects = new Set(Object.values(runSets).map(({ project }) => project));
  return [...projects].map((project) => ({
    project,
    filter: { op: 'or', of: (['name', 'run_id'] as const).map((key) => ({ op: '=', column: { from: 'run', key }, value: name })) },
  }));
}

/** Metrics of which it must be known what is better. */
function goalKeys({ over, value }: ValueExpression): string[] {
  if (value?.from !== 'metric') return [];
  const own = over === 'best' || value.reduce === 'best' ? [value.key] : [];
  return typeof value.reduce === 'object' ? [...own, value.reduce.atBest] : own;
}

function goalIn({ catalogs }: ValueContext, queries: readonly RunQuery[], key: string): Goal | undefined {
  const metrics = queries.flatMap(({ project }) => catalogs.get(project)?.metrics ?? []);
  return likelyGoal(key, metrics.find((metric) => metric.key === key && metric.goal !== undefined)?.goal);
}

function columnOf(value: RunValue, goalOf: (key: string) => Goal | undefined): Column {
  if (value.from !== 'metric') return value;
  const { key, reduce } = value;
  if (typeof reduce === 'object') return metricColumn(key, { at: 'best', of: reduce.atBest, goal: goalOf(reduce.atBest) ?? 'maximize' });
  return metricColumn(key, reduce === 'best' ? bestReduce(goalOf(key)) : reduce);
}

function metricColumn(key: string, reduce: Reduce | AtBest): Column {
  return { from: 'metric', key, reduce };
}

function bestReduce(goal: Goal | undefined): Reduce {
  return goal === 'minimize' ? 'min' : 'max';
}
