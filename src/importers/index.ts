export { builtinImporters } from './builtinImporters.js';
export { importFiles, projectId, type ImportOptions } from './importFiles.js';
export type { ImportContext, ImportedRun, Importer, Source, SourceRuns } from './importer.js';
export { browserFile, memoryFile, type InputFile, type SniffedFile } from './inputFile.js';
export { readMapping, type ColumnMapping, type InputOptions, type JoinRule } from './inputOptions.js';
export type { ImportProgress } from './progressReport.js';
export type { ProjectRecords } from './projectRecords.js';
export type { WarningLog } from './common/warningLog.js';
