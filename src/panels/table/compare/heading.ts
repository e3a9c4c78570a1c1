import { formatStep } from '../../../theme/index.js';
import type { PanelHeading } from '../../panelKind.js';
import { counted } from '../view.js';
import { stepText } from './sides.js';
import type { CompareView, ShownSide } from './view.js';

/** What the header says beside the title: which runs, and in how many rows they differ. */
export function compareHeading({ shownSides: { a, b }, facts, of }: CompareView): Omit<PanelHeading, 'title'> {
  const nameOf = (side: ShownSide): string => (side.step === 'last' ? side.name : `${side.name}, ${stepText(side)}`);
  return {
    treatment: a && b ? `${nameOf(a)} → ${nameOf(b)}` : undefined,
    fidelity: facts?.counts && `${formatStep(facts.counts.changed)} changed of ${counted(of, 'row')}`,
  };
}
