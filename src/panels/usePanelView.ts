import { useMemo } from 'react';
import { canonicalJson, type Plan } from '../model/index.js';
import { usePlans } from '../react/index.js';
import type { Answer, PanelContext, PanelKind } from './panelKind.js';
import { useHeld } from './useHeld.js';

/** How long the old drawing stands (ms) before it is stretched to what was asked for: most answers come sooner. */
const patience = 50;

const noPlans: readonly Plan[] = [];

const noAnswers: Answer[] = [];

/** Asks a panel's plans while it is `active`, and keeps what came back last. Where there is nothing to ask, its view is that of no answers. */
export function usePanelView<Spec, State, View>(
  kind: PanelKind<Spec, State, View>,
  spec: Spec,
  state: State,
  context: PanelContext | undefined,
  active: boolean,
) {
  const wanted = useMemo(() => context && kind.plan(spec, state, context), [kind, spec, state, context]);
  const plans = (active && wanted) || noPlans;
  const { frames, plans: answered, status, error, progress, retry } = usePlans(plans);
  const asksNothing = wanted?.length === 0;
  const answers = useMemo<Answer[] | undefined>(() => {
    if (asksNothing) return noAnswers;
    return answered && frames?.flatMap((frame, i) => (answered[i] ? [{ plan: answered[i], frame }] : []));
  }, [frames, answered, asksNothing]);
  const waiting = answered !== undefined && plans.length > 0 && canonicalJson(plans) !== canonicalJson(answered) && status !== 'error';
  const inputs = useMemo(() => ({ answers, spec, state, context }), [answers, spec, state, context]);
  const held = useHeld(inputs, waiting, patience);
  const view = useMemo(
    () => (held.answers && held.context ? kind.view(held.answers, held.spec, held.state, held.context) : undefined),
    [kind, held],
  );
  return { view, status, error, progress, retry };
}
