import { RunfolioError, type ManifestFile } from '../model/index.js';
import { sha256HexAsync } from './sha256.js';

const hint = 'The export changed while it was read, or was damaged on the way: reload, or export it again.';

/** Rejects with `corrupt-file` when the bytes are not those the manifest promises for the path. To be called before any decoding. */
export async function verifyFile(path: string, bytes: Uint8Array, entry: ManifestFile): Promise<void> {
  if (bytes.byteLength !== entry.bytes) {
    throw new RunfolioError('corrupt-file', `${path} has ${bytes.byteLength} bytes, the manifest says ${entry.bytes}.`, { hint });
  }
  const found = await sha256HexAsync(bytes);
  if (found !== entry.sha256) {
    throw new RunfolioError('corrupt-file', `${path} has sha256 ${found}, the manifest says ${entry.sha256}.`, { hint });
  }
}
