import { textsOf, type Locale } from '../../../texts/index.js';
import type { PanelHeading } from '../../panelKind.js';
import { stepText } from './sides.js';
import { compareTexts } from './texts.js';
import type { CompareView, ShownSide } from './view.js';

/** What the header says beside the title: which runs, and in how many rows they differ. */
export function compareHeading({ shownSides: { a, b }, facts, of }: CompareView, locale?: Locale): Omit<PanelHeading, 'title'> {
  const t = textsOf(compareTexts, locale);
  const nameOf = (side: ShownSide): string =>
    side.step === 'last' ? side.name : t('sideAt', { run: side.name, step: stepText(side, locale) });
  return {
    treatment: a && b ? `${nameOf(a)} → ${nameOf(b)}` : undefined,
    fidelity: facts?.counts && t('changedOf', { changed: facts.counts.changed, count: of }),
  };
}
