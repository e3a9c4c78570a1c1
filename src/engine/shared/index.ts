export { EngineLease } from './engineLease.js';
export type { ApiSource, EngineSource, ExportsSource, GetToken, SourceAccess } from './engineSource.js';
export { readerOf, sharedBy, shareEngine, type SharedEngine } from './shareEngine.js';
