import { StandalonePanel, type StandaloneProps } from '../StandalonePanel.js';
import { timeline } from './kind.js';
import type { TimelineSpec } from './spec.js';

export interface TimelineProps extends StandaloneProps {
  /** Default `packed`: runs that do not overlap share a row. */
  rows?: TimelineSpec['rows'];
}

/** When runs began, how long they took and how they ended, as a card of its own. */
export function Timeline({ rows = 'packed', ...standalone }: TimelineProps) {
  return <StandalonePanel {...standalone} kind={timeline} version={1} spec={{ rows }} />;
}
