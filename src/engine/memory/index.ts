export { memoryProject } from './memoryData.js';
export type { MemoryData, MemoryLoggedTable, MemoryNumbers, MemoryPoints, MemoryRun, MemoryTable } from './memoryData.js';
export { FollowedExports } from './followedExports.js';
export type { ArrowTable } from '../../arrow/index.js';
export { createMemoryExport, type MemoryExport, type MemoryFiles } from './memoryExport.js';
