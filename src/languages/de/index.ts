import type { Language } from '../index.js';
import { base } from './base.js';

export const de: Language = {
  texts: base,
  folders: {
    dashboard: async () => (await import('./dashboard.js')).dashboard,
    download: async () => (await import('./download.js')).download,
    filters: async () => (await import('./filters.js')).filters,
    report: async () => (await import('./report.js')).report,
  },
};
