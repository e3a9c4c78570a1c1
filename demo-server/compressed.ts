import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const gzipAsync = promisify(gzip);

/** Bytes of compressed files that are kept. */
const cacheBytes = 256 * 1024 * 1024;
/** Below this size compression saves nothing worth its while. */
const leastBytes = 1024;

/** Gzips files once and remembers the result, oldest first to go. Keys name the content: a hash of it. */
export class CompressedFiles {
  readonly #files = new Map<string, Uint8Array>();

  /** The gzipped content, or undefined where it would not be smaller. */
  async get(key: string, content: Uint8Array): Promise<Uint8Array | undefined> {
    if (content.byteLength < leastBytes) return undefined;
    const packed = this.#files.get(key) ?? (await gzipAsync(content));
    this.#files.delete(key);
    this.#files.set(key, packed);
    this.#dropOldest();
    return packed.byteLength < content.byteLength ? packed : undefined;
  }

  #dropOldest(): void {
    let held = 0;
    for (const file of this.#files.values()) held += file.byteLength;
    for (const [key, file] of this.#files) {
      if (held <= cacheBytes) return;
      this.#files.delete(key);
      held -= file.byteLength;
    }
  }
}
