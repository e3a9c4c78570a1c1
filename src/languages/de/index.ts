import type { Language } from '../index.js';
import { base } from './base.js';

export const de: Language = {
  texts: base,
  folders: {
    bar: async () => (await import('./bar.js')).bar,
    classificationCurves: async () => (await import('./classificationCurves.js')).classificationCurves,
    columns: async () => (await import('./columns.js')).columns,
    comments: async () => (await import('./comments.js')).comments,
    confusionMatrix: async () => (await import('./confusionMatrix.js')).confusionMatrix,
    dashboard: async () => (await import('./dashboard.js')).dashboard,
    download: async () => (await import('./download.js')).download,
    editor: async () => (await import('./editor.js')).editor,
    filters: async () => (await import('./filters.js')).filters,
    groups: async () => (await import('./groups.js')).groups,
    importance: async () => (await import('./importance.js')).importance,
    optimizationHistory: async () => (await import('./optimizationHistory.js')).optimizationHistory,
    parallelCoordinates: async () => (await import('./parallelCoordinates.js')).parallelCoordinates,
    report: async () => (await import('./report.js')).report,
    reportHistory: async () => (await import('./reportHistory.js')).reportHistory,
    reportSharing: async () => (await import('./reportSharing.js')).reportSharing,
    reports: async () => (await import('./reports.js')).reports,
    savedViews: async () => (await import('./savedViews.js')).savedViews,
    scalar: async () => (await import('./scalar.js')).scalar,
    scatter: async () => (await import('./scatter.js')).scatter,
    timeline: async () => (await import('./timeline.js')).timeline,
    wandbImport: async () => (await import('./wandbImport.js')).wandbImport,
  },
};
