/** A file to import, wherever it lies: on a disk, in a browser's drop, in memory. */
export interface InputFile {
  /** Relative path with `/` between folders; a dropped folder's own name comes first. */
  readonly path: string;
  /** Size in bytes. */
  readonly size: number;
  /** The whole content. */
  read(): Promise<Uint8Array>;
  /** The first bytes, at most as many as asked for. Default: cut from `read`. */
  readHead?(bytes: number): Promise<Uint8Array>;
  /** Says that `read` will be called soon. */
  readAhead?(): void;
}

/** An input file with its beginning, by which importers recognise what they can read. */
export interface SniffedFile extends InputFile {
  readonly head: Uint8Array;
}

/** Bytes of a file that importers see before they claim it. */
const headBytes = 4096;

/** Reads the beginning of a file. */
export async function sniff(file: InputFile): Promise<SniffedFile> {
  const head = file.readHead ? await file.readHead(headBytes) : (await file.read()).slice(0, headBytes);
  return new LookedAtFile(file, head);
}

class LookedAtFile implements SniffedFile {
  readonly path: string;
  readonly size: number;
  readonly head: Uint8Array;
  readonly #file: InputFile;
  #ahead: Promise<Uint8Array> | undefined;

  constructor(file: InputFile, head: Uint8Array) {
    this.#file = file;
    this.path = file.path;
    this.size = file.size;
    this.head = head;
  }

  readAhead(): void {
    // A small file has been read with its head.
    if (this.#ahead || this.head.length === this.size) return;
    this.#ahead = this.#file.read();
    // Whoever reads the file hears of a failure.
    this.#ahead.catch(() => undefined);
  }

  async read(): Promise<Uint8Array> {
    if (this.head.length === this.size) return this.head;
    const bytes = this.#ahead ?? this.#file.read();
    this.#ahead = undefined;
    return bytes;
  }
}

/** An input file held in memory. */
export function memoryFile(path: string, content: string | Uint8Array): InputFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { path, size: bytes.length, read: () => Promise.resolve(bytes) };
}

/** A file of a browser's file input or drop. `path` defaults to its path below the chosen folder, or its name. */
export function browserFile(file: File, path: string = file.webkitRelativePath || file.name): InputFile {
  const bytes = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());
  return { path, size: file.size, read: () => bytes(file), readHead: (count) => bytes(file.slice(0, count)) };
}
