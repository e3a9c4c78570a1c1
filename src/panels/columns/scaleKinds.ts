import type { ValueScaleKind } from '../../charts/index.js';

/** The ways to place values, as the names of their texts; `auto` is what the values ask for. */
export const scaleKinds = ['auto', 'linear', 'log', 'percentile', 'time', 'category'] as const satisfies readonly (
  | ValueScaleKind
  | 'auto'
)[];
