export type { EngineWorkers } from './engineWorkers.js';
export type * from './queryEngine.js';
export type { SeriesLimits } from './series/index.js';
export { createWasmEngine, type ExportSource, type WasmEngineOptions } from './wasmEngine.js';
