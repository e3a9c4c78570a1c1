export * from './colorRamps.js';
export * from './colorsByIndex.js';
export * from './joined.js';
export * from './numberFormat.js';
export * from './palette.js';
export * from './parseNumber.js';
export * from './timeFormat.js';
