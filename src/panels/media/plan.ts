import type { MediaPagePlan } from '../../model/index.js';
import type { PanelContext } from '../panelKind.js';
import { selectedRuns } from '../panelSelection.js';
import type { MediaSpec, MediaState } from './spec.js';

/** Items of one page. More are reached by turning it. */
export const pageItems = 2000;

/** The items of a page, of the selected runs; nothing where no key is chosen. */
export function planMedia({ keys, across }: MediaSpec, { step, index, first }: MediaState, context: PanelContext): MediaPagePlan[] {
  if (keys.length === 0) return [];
  const which = across === 'step' ? { step: 'all' as const, index } : { step: step ?? ('last' as const) };
  return [{ kind: 'media.page', runs: selectedRuns(context), keys, ...which, offset: first, limit: pageItems }];
}
