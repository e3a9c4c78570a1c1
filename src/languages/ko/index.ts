import type { Language } from '../index.js';
import { base } from './base.js';

export const ko: Language = {
  texts: base,
  folders: {
    download: async () => (await import('./download.js')).download,
  },
};
