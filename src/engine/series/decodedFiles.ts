import { ByteCache } from './byteCache.js';
import type { ReadFile } from './exportFiles.js';
import { SharedLoads } from './sharedLoads.js';

/** Files of one schema, each read and decoded once for all who ask, and kept up to a number of bytes. */
export class DecodedFiles<T> {
  readonly #readFile: ReadFile;
  readonly #decode: (bytes: Uint8Array, path: string) => T;
  readonly #kept: ByteCache<T>;
  readonly #loads = new SharedLoads<T>();

  constructor(readFile: ReadFile, decode: (bytes: Uint8Array, path: string) => T, limitBytes: number) {
    this.#readFile = readFile;
    this.#decode = decode;
    this.#kept = new ByteCache(limitBytes);
  }

  /** Rejects as the file reader and the decoder do, or with the signal's reason. */
  async get(path: string, signal: AbortSignal): Promise<T> {
    return this.#kept.get(path) ?? this.#loads.get(path, (loading) => this.#load(path, loading), signal);
  }

  async #load(path: string, signal: AbortSignal): Promise<T> {
    const bytes = await this.#readFile(path, signal);
    const decoded = this.#decode(bytes, path);
    this.#kept.set(path, decoded, bytes.byteLength);
    return decoded;
  }
}
