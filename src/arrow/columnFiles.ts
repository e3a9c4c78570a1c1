import type { ColumnVariant, ManifestColumn, RunData } from '../model/index.js';
import { collectVariants, type Variant } from './collectVariants.js';
import { ColumnNames } from './columnNames.js';
import { encodeStored } from './encodeStored.js';
import { encodeStream, type ArrowColumn } from './encodeStream.js';
import { runNumbers } from './encodeRuns.js';
import type { ExportFile, FileLedger } from './exportFile.js';

const maxColumns = 64;
const maxBytes = 1 << 20;

/** About how many bytes the column takes in its file. */
function estimateBytes({ column }: Variant): number {
  if (column.type === 'number') return column.values.length * 8;
  if (column.type === 'boolean') return column.values.length / 4;
  return column.codes.length * 4 + column.dictionary.reduce((sum, text) => sum + text.length + 4, 0);
}

/** Neighbouring columns together, up to 64 of them and about a megabyte per file. */
function groupColumns(variants: readonly Variant[]): Variant[][] {
  const groups: Variant[][] = [];
  let room = 0;
  for (const variant of variants) {
    const bytes = estimateBytes(variant);
    const last = groups.at(-1);
    if (last && last.length < maxColumns && bytes <= room) last.push(variant);
    else {
      groups.push([variant]);
      room = maxBytes;
    }
    room -= bytes;
  }
  return groups;
}

function manifestVariant(variant: Variant, column: string, file: string): ColumnVariant {
  const { type, runs, distinct, range } = variant;
  return { type, column, file, runs, distinct, ...(range !== undefined && { range }) };
}

/**
 * The files of config (`runs/c0.arrow`, …) or summary (`runs/s0.arrow`, …) columns. The manifest's entries are added to `entries`,
 * one per key.
 */
export function* columnFiles(
  runs: readonly RunData[],
  from: 'config' | 'summary',
  ledger: FileLedger,
  entries: ManifestColumn[],
): Generator<ExportFile> {
  const names = new ColumnNames();
  const byKey = new Map<string, ManifestColumn>();
  for (const [n, group] of groupColumns(collectVariants(runs, from)).entries()) {
    const path = `runs/${from === 'config' ? 'c' : 's'}${n}.arrow`;
    const columns = group.map((variant, i): ArrowColumn => {
      const name = names.take(`${from}.${variant.key}${variant.mixed ? `#${variant.type}` : ''}`);
      const entry = byKey.get(variant.key) ?? { from, key: variant.key, variants: [] };
      byKey.set(variant.key, entry);
      entry.variants.push(manifestVariant(variant, name, path));
      return { name, data: encodeStored(variant.column, i), nullable: true };
    });
    yield ledger.add('columns', runs.length, encodeStream([runNumbers(runs.length), ...columns]), () => path);
  }
  entries.push(...byKey.values());
}
