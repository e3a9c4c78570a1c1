export * from './boxStatistics.js';
export * from './ecdf.js';
export * from './gaussianKde.js';
export * from './histogram.js';
export * from './intervals.js';
export * from './quantile.js';
export * from './studentT.js';
export * from './summarise.js';
