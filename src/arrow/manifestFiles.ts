import { RunfolioError, type FileSchemaName, type Manifest } from '../model/index.js';

/** An error that says what is wrong with the manifest. */
export function corruptManifest(message: string, cause?: unknown): RunfolioError {
  return new RunfolioError('corrupt-file', `manifest.json ${message}`, { cause });
}

/** Throws unless the manifest lists the file under the schema it is used as. */
export function requireFile(manifest: Manifest, path: string, schema: FileSchemaName, where: string): void {
  const found = Object.hasOwn(manifest.files, path) ? manifest.files[path] : undefined;
  if (!found) throw corruptManifest(`names the file ${path} in ${where}, but not in files.`);
  if (found.schema !== schema) throw corruptManifest(`has the schema ${found.schema} for the file ${path}; ${where} needs ${schema}.`);
}
