export type { EngineWorkers } from './engineWorkers.js';
export { createHttpEngine, type HttpEngineOptions } from './http/index.js';
export type * from './queryEngine.js';
export type { RequestHeaders } from './requestHeaders.js';
export type { SeriesLimits } from './series/index.js';
export { createWasmEngine, type ExportSource, type WasmEngineOptions } from './wasmEngine.js';
