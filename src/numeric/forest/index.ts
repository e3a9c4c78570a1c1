export * from './forestTable.js';
export * from './growForest.js';
export * from './growTree.js';
export * from './partialDependence.js';
export * from './permutation.js';
export type { Tree } from './tree.js';
