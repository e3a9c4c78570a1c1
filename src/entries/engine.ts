// What answers plans: engines, what they are asked and what they answer. Nothing of it needs React.
export * from './hostEngine.js';
export { createSnapshotEngine, decodeSnapshot, encodeSnapshot, snapshotId, type SeriesLimits, type Snapshot } from '../engine/index.js';
export type * from '../model/index.js';
export { allRuns, planSchema, RunfolioError, runSetSchema } from '../model/index.js';
