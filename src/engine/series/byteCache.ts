interface Entry<V> {
  value: V;
  bytes: number;
}

/** What users of a cache need of it. */
export interface KeyedCache<V> {
  get(key: string): V | undefined;
  /** `bytes` is what the value takes. */
  set(key: string, value: V, bytes: number): void;
}

/** Keeps the values used last, up to a number of bytes; a value larger than that is not kept at all. */
export class ByteCache<V> implements KeyedCache<V> {
  readonly #limit: number;
  /** In order of last use, the oldest first. */
  readonly #entries = new Map<string, Entry<V>>();
  #bytes = 0;

  /** `limit` in bytes. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Bytes of all values kept. */
  get bytes(): number {
    return this.#bytes;
  }

  get(key: string): V | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  set(key: string, value: V, bytes: number): void {
    this.#drop(key);
    if (bytes > this.#limit) return;
    this.#entries.set(key, { value, bytes });
    this.#bytes += bytes;
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#limit) return;
      this.#drop(oldest);
    }
  }

  /** A part of this cache with keys of its own and no limit of its own: how several projects share one. */
  part(name: string): KeyedCache<V> {
    const full = (key: string): string => `${name} ${key}`;
    return { get: (key) => this.get(full(key)), set: (key, value, bytes) => this.set(full(key), value, bytes) };
  }

  #drop(key: string): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#entries.delete(key);
    this.#bytes -= entry.bytes;
  }
}
