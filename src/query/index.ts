export * from './coordinator.js';
export * from './dashboardView.js';
export * from './param.js';
export * from './planObserver.js';
export * from './selection.js';
export * from './selectionSchema.js';
export * from './thresholds.js';
