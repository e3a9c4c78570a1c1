import type { HistogramSegment } from '../../arrow/index.js';
import { RunfolioError, type Manifest } from '../../model/index.js';
import type { KeyedCache } from '../series/byteCache.js';
import type { ReadFile } from '../series/exportFiles.js';
import type { histogramSeries, HistogramStore } from './index.js';

/** What answers plans about histograms, and the histograms of one project. */
export interface HistogramsPart {
  store: HistogramStore;
  histogramSeries: typeof histogramSeries;
}

/**
 * Loads the part that reads and bins histograms once it is asked for: most pages show none, and the worker starts sooner without it. Rejects with `offline`
 * where it comes from a server that is out of reach.
 */
export function histogramsOf(manifest: Manifest, readFile: ReadFile, kept: KeyedCache<HistogramSegment>): () => Promise<HistogramsPart> {
  let part: HistogramsPart | undefined;
  return async () => {
    const loaded = await loadPart();
    part ??= { store: new loaded.HistogramStore(manifest, readFile, kept), histogramSeries: loaded.histogramSeries };
    return part;
  };
}

async function loadPart(): Promise<typeof import('./index.js')> {
  try {
    return await import('./index.js');
  } catch (cause) {
    const hint = 'Check the connection and try again.';
    throw new RunfolioError('offline', 'The part that reads histograms could not be loaded.', { cause, hint });
  }
}
