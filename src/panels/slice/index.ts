export { slice } from './kind.js';
export { Slice, type SliceProps } from './Slice.js';
export type { SliceSpec } from './spec.js';
