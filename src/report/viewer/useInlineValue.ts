import { useMemo } from 'react';
import { RunfolioError } from '../../model/index.js';
import { useLocale, usePlans } from '../../react/index.js';
import { parseValue } from '../values/parseValue.js';
import { planValue, type ValuePlan } from '../values/planValue.js';
import type { ValueResult } from '../values/readValue.js';
import { useViewer } from './viewerContext.js';

/** A value of the data as it is shown: on its way, or what it is. It follows the data. */
export type InlineValueState = { status: 'loading' } | { status: 'failed'; error: Error } | { status: 'done'; result: ValueResult };

/** What `{{source}}` is in the report that is shown. */
export function useInlineValue(source: string): InlineValueState {
  const locale = useLocale();
  const { report, catalogs } = useViewer();
  const { runSets } = report;
  const known = Object.values(runSets).every(({ project }) => catalogs.has(project));
  const plan = useMemo(
    () => (known ? planned(source, { runSets, catalogs, locale }) : undefined),
    [source, runSets, catalogs, known, locale],
  );
  const plans = plan && 'plans' in plan ? plan.plans : [];
  const { frames, error } = usePlans(plans);
  if (!plan) return { status: 'loading' };
  if (!('plans' in plan)) return { status: 'done', result: plan };
  if (frames?.length === plan.plans.length) return { status: 'done', result: plan.read(frames) };
  return error ? { status: 'failed', error } : { status: 'loading' };
}

function planned(source: string, context: Parameters<typeof planValue>[1]): ValuePlan | { because: string } {
  try {
    return planValue(parseValue(source), context);
  } catch (error) {
    if (error instanceof RunfolioError && error.code === 'bad-input') return { because: error.message };
    throw error;
  }
}
