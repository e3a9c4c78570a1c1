export * from './snapshot/index.js';
export type { EngineWorkers } from './engineWorkers.js';
export { createHttpEngine, decodeBinary, encodeBinary, type HttpEngineOptions } from './http/index.js';
export type * from './queryEngine.js';
export type { RequestHeaders, TokenAsked } from './requestHeaders.js';
export type { SeriesLimits } from './series/index.js';
export type { ExportSource } from './exportSource.js';
export { createWasmEngine, type WasmEngineOptions } from './wasmEngine.js';
