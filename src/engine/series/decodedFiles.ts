import type { KeyedCache } from './byteCache.js';
import type { ReadFile } from './exportFiles.js';
import { SharedLoads } from './sharedLoads.js';

/** Files of one schema, each read and decoded once for all who ask, and kept while the cache has room. */
export class DecodedFiles<T> {
  readonly #readFile: ReadFile;
  readonly #decode: (bytes: Uint8Array, path: string) => T;
  readonly #kept: KeyedCache<T>;
  readonly #loads = new SharedLoads<T>();

  constructor(readFile: ReadFile, decode: (bytes: Uint8Array, path: string) => T, kept: KeyedCache<T>) {
    this.#readFile = readFile;
    this.#decode = decode;
    this.#kept = kept;
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
