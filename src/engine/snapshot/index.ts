export { libraryVersion } from './libraryVersion.js';
export { partPlan, type PartedPlan, type RecordedViewport } from './recordedKey.js';
export { snapshotFormat, snapshotVersion, type RecordedAnswer, type RecordedFile, type Snapshot } from './snapshot.js';
export { decodeSnapshot, encodeSnapshot, snapshotId } from './snapshotCodec.js';
export { createSnapshotEngine } from './snapshotEngine.js';
