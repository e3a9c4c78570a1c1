import { panelComponent, type PanelComponentProps } from '../panelComponent.js';
import { timeline } from './kind.js';
import type { TimelineSpec } from './spec.js';

/** Its settings, one by one. */
export interface TimelineFields {
  /** Default `packed`: runs that do not overlap share a row. */
  rows?: TimelineSpec['rows'];
}

export type TimelineProps = PanelComponentProps<TimelineFields, TimelineSpec>;

/** When runs began, how long they took and how they ended, as a card of its own. */
export const Timeline = /* @__PURE__ */ panelComponent<TimelineFields, TimelineSpec>({
  kind: timeline,
  name: 'Timeline',
  specOf: ({ rows = 'packed' }) => ({ rows }),
});
