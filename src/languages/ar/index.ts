import type { Language } from '../index.js';
import { base } from './base.js';

export const ar: Language = {
  texts: base,
  folders: {
    download: async () => (await import('./download.js')).download,
  },
};
