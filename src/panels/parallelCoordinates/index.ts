export { parallelCoordinates } from './kind.js';
export { ParallelCoordinates, type ParallelCoordinatesProps } from './ParallelCoordinates.js';
export type { ParallelAxis, ParallelCoordinatesSpec } from './spec.js';
