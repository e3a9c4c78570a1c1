import type { Column } from '../../model/index.js';
import { panelComponent, type PanelComponentProps } from '../panelComponent.js';
import { slice } from './kind.js';
import type { SliceSpec } from './spec.js';

/** Its settings, one by one. */
export interface SliceFields {
  metric: Column;
  /** Default: the config keys that vary. */
  parameters?: Column[] | undefined;
  /** Default `linear`. */
  yScale?: 'linear' | 'log';
}

export type SliceProps = PanelComponentProps<SliceFields, SliceSpec>;

/** A metric over each parameter in turn, as a card of its own. */
export const Slice = /* @__PURE__ */ panelComponent<SliceFields, SliceSpec>({
  kind: slice,
  name: 'Slice',
  specOf: ({ metric, parameters, yScale = 'linear' }) => ({ metric, yScale, ...(parameters && { parameters }) }),
});
