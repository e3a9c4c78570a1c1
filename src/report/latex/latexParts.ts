import type { BlockId } from '../document/block.js';

/** A file of the folder, or why there is none. */
export type LatexFile = { file: string } | { because: string };

/** A table of runs, as texts. */
export interface LatexTable {
  heads: { text: string; numeric: boolean }[];
  rows: string[][];
}

/** What a report needs beside its own text, asked for beforehand: then printing is pure. */
export interface LatexParts {
  /** By source: what inline values are. */
  values: ReadonlyMap<string, string>;
  /** By block: tables of runs, or why there is none. */
  tables: ReadonlyMap<BlockId, LatexTable | { because: string }>;
  /** By address: images. */
  images: ReadonlyMap<string, LatexFile>;
  /** By block, then panel: figures of panels. */
  figures: ReadonlyMap<BlockId, ReadonlyMap<string, LatexFile>>;
  /** Whether a formula is one that LaTeX can be given. */
  isMath: (tex: string, display: boolean) => boolean;
}
