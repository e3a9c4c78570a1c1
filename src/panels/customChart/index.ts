export * from './CustomChart.js';
export * from './kind.js';
export * from './presets.js';
export type * from './spec.js';
