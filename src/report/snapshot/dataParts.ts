import { decodeBinary, encodeBinary } from '../../engine/index.js';
import { RunfolioError } from '../../model/index.js';

/** Files of exports: by project, by path. */
export type ExportedFiles = Readonly<Record<string, Readonly<Record<string, Uint8Array<ArrayBuffer>>>>>;

/** What a file needs to answer everything itself. */
export interface DataParts {
  /** Code of the workers `series`, `database` and `compute`. */
  workers: Readonly<Record<string, string>>;
  /** DuckDB's wasm file. */
  wasm: Uint8Array;
  exports: ExportedFiles;
}

/** Name of the file that lists the others. */
const manifestName = 'manifest.json';

/** The files of exports as bytes, without what their manifests say of where the data came from. */
export function encodeFiles(exports: ExportedFiles): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(exports).map(([project, files]) => {
    const manifest = files[manifestName];
    if (!manifest) throw new RunfolioError('missing-file', `The export of ${JSON.stringify(project)} has no ${manifestName}.`);
    return [project, { ...files, [manifestName]: withoutWarnings(manifest) }] as const;
  });
  return encodeBinary(Object.fromEntries(entries));
}

/** Undoes `encodeFiles`. */
export function decodeFiles(bytes: Uint8Array): ExportedFiles {
  return decodeBinary(bytes) as ExportedFiles;
}

/** Warnings of an import name its files. */
function withoutWarnings(manifest: Uint8Array): Uint8Array<ArrayBuffer> {
  const parsed = JSON.parse(new TextDecoder().decode(manifest)) as object;
  return new TextEncoder().encode(JSON.stringify({ ...parsed, warnings: [] }));
}
