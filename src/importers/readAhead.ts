import type { Source } from './importer.js';

/** Sources, and bytes, that are fetched before their turn. */
const sourcesAhead = 16;
const bytesAhead = 16 << 20;

/** Starts to fetch the files of the sources from `at` on, so that waiting for them and decoding them go on at the same time. */
export function readAhead(sources: readonly Source[], at: number): void {
  let bytes = 0;
  for (const { reads = [] } of sources.slice(at, at + sourcesAhead)) {
    for (const file of reads) {
      bytes += file.size;
      if (bytes > bytesAhead) return;
      file.readAhead?.();
    }
  }
}
