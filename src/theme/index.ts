export * from './colorRamps.js';
export * from './colorsByIndex.js';
export * from './numberFormat.js';
export * from './palette.js';
export * from './timeFormat.js';
