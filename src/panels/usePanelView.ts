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
export function usePanelView<Spec, State, View, Prepared>(
  kind: PanelKind<Spec, State, View, Prepared>,
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
  const prepared = usePrepared(kind, held);
  const view = useMemo(
    () => (held.answers && held.context ? kind.view(held.answers, held.spec, held.state, held.context, prepared) : undefined),
    [kind, held, prepared],
  );
  return { view, answers: held.answers, status, error, progress, retry };
}

/** What the kind prepares of the first answer, kept while neither that nor spec, run set, size, theme or catalog change. */
function usePrepared<Spec, State, View, Prepared>(
  kind: PanelKind<Spec, State, View, Prepared>,
  { answers, spec, context }: { answers: readonly Answer[] | undefined; spec: Spec; context: PanelContext | undefined },
): Prepared | undefined {
  const { plan, frame } = answers?.[0] ?? {};
  const { runs, size, pixelRatio, theme, locale, catalog } = context ?? {};
  return useMemo(() => {
    if (!kind.prepare || !plan || !frame || !runs || !size || pixelRatio === undefined || !theme) return undefined;
    return kind.prepare({ plan, frame }, spec, { runs, size, pixelRatio, theme, locale, catalog });
  }, [kind, plan, frame, spec, runs, size, pixelRatio, theme, locale, catalog]);
}
