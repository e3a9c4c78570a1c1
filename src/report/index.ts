export * from './plain.js';
export * from './viewer/index.js';
export * from './workspace/index.js';
