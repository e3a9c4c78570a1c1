// From run files to an export, in the browser as in Node.
export { writeExport, type ExportFile, type WriteOptions } from '../arrow/index.js';
export {
  browserFile,
  importFiles,
  memoryFile,
  type ColumnMapping,
  type ImportOptions,
  type ImportProgress,
  type InputFile,
  type InputOptions,
  type JoinRule,
} from '../importers/index.js';
export { RunfolioError, type ErrorCode, type LoggedTable, type ProjectData, type RunData } from '../model/index.js';
