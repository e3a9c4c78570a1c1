export * from './commonEdges.js';
export * from './histogramStatistics.js';
export * from './rebin.js';
