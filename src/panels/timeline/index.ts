export { timeline } from './kind.js';
export type { TimelineSpec } from './spec.js';
export { Timeline, type TimelineProps } from './Timeline.js';
