export { ByteCache } from './byteCache.js';
export { exportReader } from './exportReader.js';
export { fetchFiles, type ExportOpening, type ReadFile, type ReaderOf } from './exportFiles.js';
export { Pacer } from './pacer.js';
export { queryColumns, versionsRead } from './queryColumns.js';
export type { SeriesLimits } from './seriesLimits.js';
export { seriesService, type SeriesCalls } from './seriesService.js';
export { SharedLoads } from './sharedLoads.js';
