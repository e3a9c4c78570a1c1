export * from './bootstrapCurve.js';
export * from './calibrationBins.js';
export * from './curveFigures.js';
export * from './curvePoints.js';
export { drawnPoints, cornersOnly, type DrawnPoints } from './drawnPoints.js';
export * from './macroCurve.js';
export * from './thresholdTable.js';
