export { buildStaticReport } from './buildStaticReport.js';
export { recordSnapshot, type Recorded, type RecordOptions } from './recordSnapshot.js';
export type { StaticViewer, ViewerChunk } from './staticViewer.js';
