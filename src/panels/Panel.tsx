import type { DefinedPanel } from './definePanel.js';
import { PanelCard, type PanelCardProps } from './PanelCard.js';
import { usePanelKinds } from './PanelKinds.js';

export interface PanelProps extends Omit<PanelCardProps, 'kind'> {
  /** Kinds to choose from. Default: those of the nearest `<PanelKinds>`, else the built-in ones. */
  kinds?: readonly DefinedPanel[] | undefined;
}

/** A saved panel as a card. Fills the element it is in; a failure stays within the card. */
export function Panel({ kinds: own, ...card }: PanelProps) {
  const shared = usePanelKinds();
  return <PanelCard {...card} kind={(own ?? shared).find(({ kind }) => kind === card.document.kind)} />;
}
