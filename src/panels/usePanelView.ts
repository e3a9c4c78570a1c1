import { useMemo } from 'react';
import type { Plan } from '../model/index.js';
import { usePlans } from '../react/index.js';
import type { Answer, PanelContext, PanelKind } from './panelKind.js';

const noPlans: readonly Plan[] = [];

/** Asks a panel's plans while it is `active`, and keeps what came back last. */
export function usePanelView<Spec, State, View>(
  kind: PanelKind<Spec, State, View>,
  spec: Spec,
  state: State,
  context: PanelContext | undefined,
  active: boolean,
) {
  const plans = useMemo(() => (context && active ? kind.plan(spec, state, context) : noPlans), [kind, spec, state, context, active]);
  const { frames, plans: answered, status, error, retry } = usePlans(plans);
  const answers = useMemo<Answer[] | undefined>(
    () => answered && frames?.flatMap((frame, i) => (answered[i] ? [{ plan: answered[i], frame }] : [])),
    [frames, answered],
  );
  const view = useMemo(
    () => (answers && context ? kind.view(answers, spec, state, context) : undefined),
    [answers, kind, spec, state, context],
  );
  return { view, status, error, retry };
}
