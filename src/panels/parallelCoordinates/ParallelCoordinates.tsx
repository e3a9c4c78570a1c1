import type { Column } from '../../model/index.js';
import { panelComponent, type PanelComponentProps } from '../panelComponent.js';
import { parallelCoordinates } from './kind.js';
import type { ParallelAxis, ParallelCoordinatesSpec } from './spec.js';

/** Its settings, one by one. */
export interface ParallelCoordinatesFields {
  /** From left to right. */
  axes: readonly (Column | ParallelAxis)[];
  /** What colours the lines. Default: each run has its own colour. */
  colorBy?: Column | undefined;
  /** Default true. */
  curves?: boolean;
}

export type ParallelCoordinatesProps = PanelComponentProps<ParallelCoordinatesFields, ParallelCoordinatesSpec>;

/** Each run as a line over its parameters and results, as a card of its own; a drag on an axis selects. */
export const ParallelCoordinates = /* @__PURE__ */ panelComponent<ParallelCoordinatesFields, ParallelCoordinatesSpec>({
  kind: parallelCoordinates,
  name: 'ParallelCoordinates',
  specOf: ({ axes, colorBy, curves = true }) => ({
    axes: axes.map((axis) => ('column' in axis ? axis : { column: axis })),
    ...(colorBy && { colorBy }),
    curves,
  }),
});
