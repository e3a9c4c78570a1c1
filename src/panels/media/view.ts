import type { Catalog, MediaFacts } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatStep, joined } from '../../theme/index.js';
import { groupTexts } from '../groups/texts.js';
import { nearestKeys } from '../linePlot/nearestKeys.js';
import type { Answer, PanelContext } from '../panelKind.js';
import { mediaClasses, scoreExtent, type MediaClass } from './mediaClasses.js';
import { itemsOf, type MediaItem } from './mediaItem.js';
import { mediaLayout, type MediaLayout } from './layout.js';
import { pageItems } from './plan.js';
import type { MediaSpec, MediaState } from './spec.js';
import { mediaTexts } from './texts.js';

/** What of the view does not depend on the reader's choices. */
export interface PreparedMedia {
  items: readonly MediaItem[];
  classes: readonly MediaClass[];
  scores: readonly [number, number] | undefined;
  /** Every step at which any of the runs logged any of the keys, ascending. */
  steps: Float64Array;
}

/** A media panel ready to be drawn. */
export interface MediaView extends PreparedMedia {
  layout: MediaLayout;
  /** Whether headings say of which key what follows is. */
  severalKeys: boolean;
  facts: MediaFacts | undefined;
  /** Items in all, and the place of the first of this page. */
  total: number;
  first: number;
  fidelity: string;
  /** Which step or item is shown. */
  treatment: string;
  notes: readonly string[];
  summary: string;
  empty: string | undefined;
}

/** Reads the items of an answer. */
export function prepareMedia({ frame }: Answer): PreparedMedia {
  const items = itemsOf(frame);
  const steps = Float64Array.from(new Set(frame.media?.steps)).toSorted();
  return { items, classes: mediaClasses(items), scores: scoreExtent(items), steps };
}

const nothing: PreparedMedia = { items: [], classes: [], scores: undefined, steps: new Float64Array() };

/** The view of the latest answer. */
export function viewMedia(
  answers: readonly Answer[],
  spec: MediaSpec,
  state: MediaState,
  context: PanelContext,
  prepared: PreparedMedia | undefined,
): MediaView {
  const { locale } = context;
  const [answer] = answers;
  const facts = answer?.frame.media;
  const { items, ...rest } = prepared ?? nothing;
  const plan = answer?.plan.kind === 'media.page' ? answer.plan : undefined;
  const keys = plan?.keys ?? spec.keys;
  const treatment = plan ? treatmentOf(plan.step, plan.index, locale) : '';
  return {
    ...rest,
    items,
    layout: mediaLayout(items, spec, context.size.width - 12),
    severalKeys: keys.length > 1,
    facts,
    total: answer?.frame.total ?? 0,
    first: plan?.offset ?? 0,
    fidelity: facts ? fidelityOf(facts, keys, locale) : '',
    treatment,
    notes: notesOf(items, facts, locale),
    summary: summarise(answer?.frame.total ?? 0, keys, facts, treatment, locale),
    empty: emptyText(items, keys, facts, state, context),
  };
}

function treatmentOf(step: number | 'last' | 'all', index: number | undefined, locale: Locale | undefined): string {
  const t = textsOf(mediaTexts, locale);
  if (step === 'all') return index === undefined ? t('allSteps') : t('allStepsItem', { item: index + 1 });
  return step === 'last' ? t('lastStep') : t('upToStep', { step: formatStep(step, locale) });
}

function fidelityOf({ logged, runs }: MediaFacts, keys: readonly string[], locale: Locale | undefined): string {
  const t = textsOf(mediaTexts, locale);
  const [key, ...others] = keys;
  const said = { logged: logged.length, count: runs };
  return key !== undefined && others.length === 0 ? t('logKey', { ...said, key }) : t('logAny', said);
}

function notesOf(items: readonly MediaItem[], facts: MediaFacts | undefined, locale: Locale | undefined): string[] {
  const t = textsOf(mediaTexts, locale);
  const missing = items.filter(({ bytes }) => Number.isNaN(bytes)).length;
  return [
    ...(facts?.unknown.length && facts.logged.length > 0 ? [t('nobodyLogs', { keys: joined(facts.unknown, locale) })] : []),
    ...(missing > 0 ? [t('filesMissing', { count: missing })] : []),
  ];
}

function summarise(
  total: number,
  keys: readonly string[],
  facts: MediaFacts | undefined,
  steps: string,
  locale: Locale | undefined,
): string {
  const t = textsOf(mediaTexts, locale);
  if (!facts) return t('noMedia');
  const runs = t('someRuns', { logged: facts.logged.length, count: facts.runs });
  return t('summary', { items: t('items', { count: total }), keys: joined(keys, locale), runs, steps });
}

function emptyText(
  items: readonly MediaItem[],
  given: readonly string[],
  facts: MediaFacts | undefined,
  state: MediaState,
  { runs, catalog, locale }: PanelContext,
): string | undefined {
  const t = textsOf(mediaTexts, locale);
  if (items.length > 0) return undefined;
  if (given.length === 0) return t('noKey', { offers: offers(catalog, locale) });
  if (!facts) return t('noMedia');
  if (facts.runs === 0) return textsOf(groupTexts, locale)(runs.hidden.length > 0 ? 'allHidden' : 'noRunMatches');
  const keys = joined(
    given.map((key) => t('quoted', { key })),
    locale,
  );
  if (facts.logged.length === 0) return t('noneLogs', { keys, offers: alike(given, catalog, locale) });
  if (state.step !== undefined) return t('noneAtStep', { keys, step: formatStep(state.step, locale) });
  return t('noneThatMany', { keys });
}

function offers(catalog: Catalog | undefined, locale: Locale | undefined): string {
  const t = textsOf(mediaTexts, locale);
  const known = catalog?.media ?? [];
  if (known.length === 0) return t('noneInProject');
  const few = known.slice(0, 4).map(({ key, runs }) => t('keyRuns', { key, count: runs }));
  const keys = joined(few, locale);
  return known.length > few.length ? t('loggedMore', { keys, count: known.length - few.length }) : t('logged', { keys });
}

/** What may have been meant, and how many runs log it. */
function alike(keys: readonly string[], catalog: Catalog | undefined, locale: Locale | undefined): string {
  const t = textsOf(mediaTexts, locale);
  const known = new Map(catalog?.media.map(({ key, runs }) => [key, runs]));
  const near = keys.flatMap((key) => [...(known.has(key) ? [key] : []), ...nearestKeys(key, [...known.keys()], 2)]);
  if (near.length === 0) return offers(catalog, locale);
  return near.map((key) => t('othersLog', { logged: known.get(key) ?? 0, count: catalog?.runs ?? 0, key })).join(' ');
}

/** The items of a page there are before and after this one. */
export function isPaged({ total, first }: Pick<MediaView, 'total' | 'first'>): boolean {
  return total > pageItems || first > 0;
}
