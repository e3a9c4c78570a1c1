import type { Manifest } from '../../src/model/index.js';
import type { ExportFiles } from '../exportFiles.js';
import { filterExport } from './filterExport.js';

/** Filtered exports that are kept: each lies in memory whole. */
const mostExports = 8;

interface Kept {
  manifest: Manifest;
  /** The ids of its runs, as text. */
  ids: string;
  files: Promise<ExportFiles>;
}

/** Exports filtered to some runs; the last few are kept for as long as their source stays as it is. */
export class FilteredExports {
  #kept: readonly Kept[] = [];

  async get(source: ExportFiles, keep: ReadonlySet<string>): Promise<ExportFiles> {
    // A source gives the same manifest until it changes.
    const { manifest } = await source.manifest();
    const ids = JSON.stringify([...keep].toSorted());
    const known = this.#kept.find((kept) => kept.manifest === manifest && kept.ids === ids);
    const found = known ?? { manifest, ids, files: filterExport(source, keep) };
    this.#kept = [found, ...this.#kept.filter((kept) => kept !== found)].slice(0, mostExports);
    if (!known) found.files.catch(() => (this.#kept = this.#kept.filter((kept) => kept !== found)));
    return found.files;
  }
}
