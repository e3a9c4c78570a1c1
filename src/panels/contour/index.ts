export { Contour, type ContourProps } from './Contour.js';
export { contour } from './kind.js';
export type { ContourSpec } from './spec.js';
