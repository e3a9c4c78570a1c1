import type { Language } from '../index.js';
import { base } from './base.js';

export const de: Language = {
  texts: base,
  folders: {
    bar: async () => (await import('./bar.js')).bar,
    classificationCurves: async () => (await import('./classificationCurves.js')).classificationCurves,
    columns: async () => (await import('./columns.js')).columns,
    confusionMatrix: async () => (await import('./confusionMatrix.js')).confusionMatrix,
    contour: async () => (await import('./contour.js')).contour,
    customChart: async () => (await import('./customChart.js')).customChart,
    dashboard: async () => (await import('./dashboard.js')).dashboard,
    distribution: async () => (await import('./distribution.js')).distribution,
    download: async () => (await import('./download.js')).download,
    filters: async () => (await import('./filters.js')).filters,
    groups: async () => (await import('./groups.js')).groups,
    histogramSeries: async () => (await import('./histogramSeries.js')).histogramSeries,
    importance: async () => (await import('./importance.js')).importance,
    log: async () => (await import('./log.js')).log,
    media: async () => (await import('./media.js')).media,
    mediaFile: async () => (await import('./mediaFile.js')).mediaFile,
    optimizationHistory: async () => (await import('./optimizationHistory.js')).optimizationHistory,
    ownCharts: async () => (await import('./ownCharts.js')).ownCharts,
    parallelCoordinates: async () => (await import('./parallelCoordinates.js')).parallelCoordinates,
    report: async () => (await import('./report.js')).report,
    scalar: async () => (await import('./scalar.js')).scalar,
    scatter3d: async () => (await import('./scatter3d.js')).scatter3d,
    scatter: async () => (await import('./scatter.js')).scatter,
    slice: async () => (await import('./slice.js')).slice,
    table: async () => (await import('./table.js')).table,
    timeline: async () => (await import('./timeline.js')).timeline,
  },
};
