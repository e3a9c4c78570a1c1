export * from './plain.js';
export * from './viewer/index.js';
