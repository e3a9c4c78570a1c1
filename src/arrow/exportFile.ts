import type { FileSchemaName, Manifest, ManifestFile } from '../model/index.js';
import { sha256Hex } from './sha256.js';

/** One file of an export: where it goes within the export's folder, with `/` between folders, and what it holds. */
export interface ExportFile {
  path: string;
  bytes: Uint8Array;
}

/** Remembers every file of an export as the manifest will list it. */
export class FileLedger {
  readonly files: Manifest['files'] = {};

  /** Records a file whose name may contain the first 16 hex digits of its sha256. */
  add(schema: FileSchemaName, rows: number, bytes: Uint8Array, path: (hash: string) => string): ExportFile {
    const sha256 = sha256Hex(bytes);
    const file = { path: path(sha256.slice(0, 16)), bytes };
    this.files[file.path] = { rows, bytes: bytes.byteLength, sha256, schema } satisfies ManifestFile;
    return file;
  }
}
