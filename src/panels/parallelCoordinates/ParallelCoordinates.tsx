import type { Column } from '../../model/index.js';
import { StandalonePanel, type StandaloneProps } from '../StandalonePanel.js';
import { parallelCoordinates } from './kind.js';
import type { ParallelAxis, ParallelCoordinatesSpec } from './spec.js';

export interface ParallelCoordinatesProps extends StandaloneProps {
  /** From left to right. */
  axes: readonly (Column | ParallelAxis)[];
  /** What colours the lines. Default: each run has its own colour. */
  colorBy?: Column | undefined;
  /** Default true. */
  curves?: boolean;
}

/** Each run as a line over its parameters and results, as a card of its own; a drag on an axis selects. */
export function ParallelCoordinates({ axes, colorBy, curves = true, ...standalone }: ParallelCoordinatesProps) {
  const spec: ParallelCoordinatesSpec = {
    axes: axes.map((axis) => ('column' in axis ? axis : { column: axis })),
    ...(colorBy && { colorBy }),
    curves,
  };
  return <StandalonePanel {...standalone} kind={parallelCoordinates} version={1} spec={spec} />;
}
