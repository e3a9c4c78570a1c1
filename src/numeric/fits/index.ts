export * from './linearFit.js';
export * from './loess.js';
export * from './paretoFront.js';
export * from './triangulation.js';
