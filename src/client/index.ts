export type { ApiAddress, ApiCallOptions } from './apiRequests.js';
export * from './apiTypes.js';
export type { AssetCalls } from './assetCalls.js';
export { createApiClient, type ApiClient } from './createApiClient.js';
export type { DraftCalls } from './draftCalls.js';
export type { LinkCalls, SharedCalls } from './linkCalls.js';
export type { Publication, ReadReport, ReportCalls, VersionCalls } from './reportCalls.js';
export { VersionConflict } from './versionConflict.js';
export type { NamedView, WorkspaceCalls } from './workspaceCalls.js';
