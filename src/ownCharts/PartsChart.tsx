import { useCallback, useMemo, useState, type Ref } from 'react';
import { ChartSkeleton, useHasTexts } from '../charts/index.js';
import type { Answer, OwnClause, PanelContext, PanelSelection } from '../panels/index.js';
import type { DrawingParts } from '../panels/inner.js';
import type { Locale } from '../texts/index.js';
import { ChartCard, type ChartDrawn, type ChartKind, type ChartProps } from './ChartCard.js';
import type { ChartHandle } from './chartHandle.js';
import { lazily } from './lazily.js';
import { ownChartTexts } from './texts.js';

/** What a panel of its kind would have asked and been answered, and its settings. */
export interface Asked<Spec> {
  answer: Answer;
  spec: Spec;
}

export interface PartsChartProps<Spec, State, View, Prepared> extends ChartProps {
  parts: DrawingParts<Spec, State, View, Prepared>;
  /** Throws what is wrong with the data. Give it a stable function: with another one all is worked out again. */
  ask: () => Asked<Spec>;
  /** Called with what the reader selects in the drawing. */
  onClauses?: ((clauses: readonly OwnClause[]) => void) | undefined;
  /** Called with what else the reader chose. */
  onState?: ((state: State) => void) | undefined;
  handle: Ref<ChartHandle>;
}

interface PartsView<Spec, State, View> {
  view: View;
  spec: Spec;
  state: State;
  summary: string;
  treatment: (locale: Locale) => { treatment?: string | undefined; fidelity?: string | undefined };
  table: (locale: Locale) => ReturnType<ChartKind<View, unknown>['table']>;
}

interface PartsOptions<Spec, State, View, Prepared> {
  parts: DrawingParts<Spec, State, View, Prepared>;
  onState: (state: State) => void;
  onSelect: (clauses: readonly OwnClause[]) => void;
}

/** A chart drawn by what draws a kind of panel. */
export function PartsChart<Spec, State, View, Prepared>(props: PartsChartProps<Spec, State, View, Prepared>) {
  const { parts, ask, onClauses, onState, handle, ...card } = props;
  const [state, setState] = useState(parts.initialState);
  const [own, setOwn] = useState<readonly OwnClause[]>([]);
  const selection = useMemo<PanelSelection>(
    () => ({ filter: undefined, own: own.map((clause) => ({ ...clause, source: 'chart' })), effect: 'grey' }),
    [own],
  );
  const view = useMemo(() => viewer(parts, ask), [parts, ask]);
  const make = useCallback((context: PanelContext) => view(state, context), [view, state]);
  const change = (next: State): void => {
    setState(next);
    onState?.(next);
  };
  const select = (clauses: readonly OwnClause[]): void => {
    setOwn(clauses);
    onClauses?.(clauses);
  };
  const reset = (): void => {
    change(parts.initialState);
    select([]);
  };
  const options: PartsOptions<Spec, State, View, Prepared> = { parts, onState: change, onSelect: select };
  const kind = partsKind as unknown as ChartKind<PartsView<Spec, State, View>, typeof options>;
  return <ChartCard {...card} {...{ kind, options, selection, handle, reset }} view={make} />;
}

/** What makes views; what does not depend on zoom and selection is made once per place. */
function viewer<Spec, State, View, Prepared>(parts: DrawingParts<Spec, State, View, Prepared>, ask: () => Asked<Spec>) {
  const asked = lazily(ask);
  let held: { context: PanelContext; prepared: Prepared | undefined } | undefined;
  return (state: State, context: PanelContext): PartsView<Spec, State, View> => {
    const { answer, spec } = asked();
    if (!held || !isSamePlace(held.context, context)) held = { context, prepared: parts.prepare?.(answer, spec, context) };
    const view = parts.view([answer], spec, state, context, held.prepared);
    return {
      view,
      spec,
      state,
      summary: parts.summary(view),
      treatment: (locale) => parts.treatment(spec, view, locale),
      table: (locale) => parts.table(view, locale),
    };
  };
}

function isSamePlace(a: PanelContext, b: PanelContext): boolean {
  return a.size === b.size && a.runs === b.runs && a.pixelRatio === b.pixelRatio && a.theme === b.theme && a.locale === b.locale;
}

type Drawn = ChartDrawn<PartsView<unknown, unknown, unknown>, PartsOptions<unknown, unknown, unknown, unknown>>;

const partsKind: ChartKind<Drawn['view'], Drawn['options']> = {
  summary: ({ summary }) => summary,
  heading: ({ treatment }, locale) => treatment(locale),
  table: ({ table }, locale) => table(locale),
  Drawing,
  Footer,
};

function Drawing({ view: { view, spec, state }, options: { parts, onState, onSelect }, context, summary, onTable, onFull }: Drawn) {
  const speaks = useHasTexts(parts.texts ?? ownChartTexts.folder);
  if (!speaks) return <ChartSkeleton />;
  return <parts.Component {...{ view, spec, state, onState, onSelect, context, summary, onTable, onFull }} />;
}

function Footer({ view: { view, spec }, options: { parts, onSelect }, context }: Pick<Drawn, 'view' | 'options' | 'context'>) {
  return parts.Footer ? <parts.Footer {...{ view, spec, context, onSelect }} /> : null;
}
