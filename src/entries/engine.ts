// What answers plans: engines, what they are asked and what they answer. Nothing of it needs React.
export {
  createHttpEngine,
  createSnapshotEngine,
  createWasmEngine,
  decodeSnapshot,
  encodeSnapshot,
  snapshotId,
  type CallOptions,
  type EngineWorkers,
  type ExportSource,
  type HttpEngineOptions,
  type ProjectSummary,
  type QueryEngine,
  type RequestHeaders,
  type SeriesLimits,
  type Snapshot,
  type TokenAsked,
  type WasmEngineOptions,
} from '../engine/index.js';
export type * from '../model/index.js';
export { allRuns, planSchema, RunfolioError, runSetSchema } from '../model/index.js';
