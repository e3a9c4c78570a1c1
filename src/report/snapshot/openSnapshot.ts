import { decodeSnapshot, encodeSnapshot, type Snapshot } from '../../engine/index.js';
import { gunzipped, gzipped } from './filePacking.js';

/** A snapshot as it is stored and sent: encoded, and compressed by gzip. */
export async function packSnapshot(snapshot: Snapshot): Promise<Uint8Array<ArrayBuffer>> {
  return gzipped(encodeSnapshot(snapshot));
}

/** Undoes `packSnapshot`. Rejects with `corrupt-file` for bytes that are no snapshot. */
export async function openSnapshot(packed: Blob): Promise<Snapshot> {
  return decodeSnapshot(await gunzipped(new Uint8Array(await packed.arrayBuffer())));
}
