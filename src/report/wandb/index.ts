export { importWandbReport, type ImportedReport } from './importWandbReport.js';
export { importWandbWorkspace, type ImportedWorkspace } from './importWandbWorkspace.js';
export type { WandbImportOptions, WandbProject } from './importContext.js';
export type { MappingItem, MappingList, MappingOutcome } from './mapping.js';
