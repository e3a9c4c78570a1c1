export * from './linearFit.js';
export * from './loess.js';
export * from './paretoFrontier.js';
