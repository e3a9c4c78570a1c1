export * from './aggregatePoints.js';
