export { buildStaticReport, type StaticReportOptions } from './buildStaticReport.js';
export { changedSince, type LiveState } from './changedSince.js';
export type { FrameDifference } from './compareFrames.js';
export { compareSnapshots, type PanelDifference, type SnapshotDifference } from './compareSnapshots.js';
export type { DataParts, ExportedFiles } from './dataParts.js';
export { openSnapshot, packSnapshot } from './openSnapshot.js';
export { recordSnapshot, type Recorded, type RecordOptions } from './recordSnapshot.js';
export type { StaticViewer, ViewerChunk } from './staticViewer.js';
