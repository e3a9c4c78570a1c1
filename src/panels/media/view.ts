import type { Catalog, MediaFacts } from '../../model/index.js';
import { formatStep } from '../../theme/index.js';
import { nearestKeys } from '../linePlot/nearestKeys.js';
import type { Answer, PanelContext } from '../panelKind.js';
import { mediaClasses, scoreExtent, type MediaClass } from './mediaClasses.js';
import { itemsOf, type MediaItem } from './mediaItem.js';
import { mediaLayout, type MediaLayout } from './layout.js';
import { pageItems } from './plan.js';
import type { MediaSpec, MediaState } from './spec.js';

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
  const [answer] = answers;
  const facts = answer?.frame.media;
  const { items, ...rest } = prepared ?? nothing;
  const plan = answer?.plan.kind === 'media.page' ? answer.plan : undefined;
  const keys = plan?.keys ?? spec.keys;
  const treatment = plan ? treatmentOf(plan.step, plan.index) : '';
  return {
    ...rest,
    items,
    layout: mediaLayout(items, spec, context.size.width - 12),
    severalKeys: keys.length > 1,
    facts,
    total: answer?.frame.total ?? 0,
    first: plan?.offset ?? 0,
    fidelity: facts ? `${runsText(facts)} ${facts.runs === 1 ? 'logs' : 'log'} ${keys.length === 1 ? keys[0] : 'any of these'}` : '',
    treatment,
    notes: notesOf(items, facts),
    summary: summarise(answer?.frame.total ?? 0, keys, facts, treatment),
    empty: emptyText(items, keys, facts, state, context),
  };
}

function treatmentOf(step: number | 'last' | 'all', index: number | undefined): string {
  if (step === 'all') return index === undefined ? 'all steps' : `all steps, item ${formatStep(index + 1)}`;
  return step === 'last' ? 'last step of each run' : `at step ${formatStep(step)} or before`;
}

function runsText({ logged, runs }: MediaFacts): string {
  return `${formatStep(logged.length)} of ${formatStep(runs)} ${runs === 1 ? 'run' : 'runs'}`;
}

function notesOf(items: readonly MediaItem[], facts: MediaFacts | undefined): string[] {
  const missing = items.filter(({ bytes }) => Number.isNaN(bytes)).length;
  return [
    ...(facts?.unknown.length && facts.logged.length > 0 ? [`Nobody logs ${facts.unknown.join(', ')}`] : []),
    ...(missing > 0 ? [`${formatStep(missing)} ${missing === 1 ? 'file is' : 'files are'} not in the export`] : []),
  ];
}

function summarise(total: number, keys: readonly string[], facts: MediaFacts | undefined, treatment: string): string {
  if (!facts) return 'No media.';
  const what = `${formatStep(total)} ${total === 1 ? 'item' : 'items'} of ${keys.join(', ')}`;
  return `${what} from ${runsText(facts)}, ${treatment}.`;
}

function emptyText(
  items: readonly MediaItem[],
  keys: readonly string[],
  facts: MediaFacts | undefined,
  state: MediaState,
  { runs, catalog }: PanelContext,
): string | undefined {
  if (items.length > 0) return undefined;
  if (keys.length === 0) return `No key is chosen. ${offers(catalog)}`;
  if (!facts) return 'No media.';
  if (facts.runs === 0) return runs.hidden.length > 0 ? 'All runs of this set are hidden.' : 'No run matches.';
  const named = keys.map((key) => `“${key}”`).join(', ');
  if (facts.logged.length === 0) return `No run of this set logs ${named}. ${alike(keys, catalog)}`;
  if (state.step !== undefined) return `No run logs ${named} at step ${formatStep(state.step)} or before.`;
  return `No run logs ${named} with that many items.`;
}

function offers(catalog: Catalog | undefined): string {
  const known = catalog?.media ?? [];
  if (known.length === 0) return 'No run of this project logs media.';
  const few = known.slice(0, 4).map(({ key, runs }) => `${key} (${formatStep(runs)} ${runs === 1 ? 'run' : 'runs'})`);
  return `Logged: ${few.join(', ')}${known.length > few.length ? ` and ${formatStep(known.length - few.length)} more` : ''}.`;
}

/** What may have been meant, and how many runs log it. */
function alike(keys: readonly string[], catalog: Catalog | undefined): string {
  const known = new Map(catalog?.media.map(({ key, runs }) => [key, runs]));
  const near = keys.flatMap((key) => [...(known.has(key) ? [key] : []), ...nearestKeys(key, [...known.keys()], 2)]);
  if (near.length === 0) return offers(catalog);
  return near.map((key) => `${formatStep(known.get(key) ?? 0)} of ${formatStep(catalog?.runs ?? 0)} runs log “${key}”.`).join(' ');
}

/** The items of a page there are before and after this one. */
export function isPaged({ total, first }: Pick<MediaView, 'total' | 'first'>): boolean {
  return total > pageItems || first > 0;
}
