import type { Language } from '../index.js';
import { base } from './base.js';

export const zh: Language = {
  texts: base,
  folders: {
    classificationCurves: async () => (await import('./classificationCurves.js')).classificationCurves,
    confusionMatrix: async () => (await import('./confusionMatrix.js')).confusionMatrix,
    download: async () => (await import('./download.js')).download,
  },
};
