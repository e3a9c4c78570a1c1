export { media } from './kind.js';
export { Media, type MediaProps } from './Media.js';
export type { MediaSpec } from './spec.js';
