/** A line of a text file, without its line break. */
export interface TextLine {
  text: string;
  /** Counted from 1. */
  number: number;
  /** Bytes of the file up to the end of the line's chunk: how far reading has come. */
  read: number;
}

/** Bytes decoded at once: a whole file could exceed the longest string there is. */
const chunkBytes = 1 << 20;
const lineFeed = 10;

/** The lines of UTF-8 text that are not blank. A byte order mark and carriage returns are dropped. */
export function* textLines(bytes: Uint8Array): Generator<TextLine> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: false });
  let number = 0;
  for (let start = 0; start < bytes.length;) {
    const end = chunkEnd(bytes, start);
    for (const text of decoder.decode(bytes.subarray(start, end)).split('\n')) {
      number++;
      const line = text.trim();
      if (line) yield { text: line, number, read: end };
    }
    start = end + 1;
  }
}

/** The end of a chunk that begins at `start`: a line feed, or the end of the file. */
function chunkEnd(bytes: Uint8Array, start: number): number {
  if (start + chunkBytes >= bytes.length) return bytes.length;
  const before = bytes.lastIndexOf(lineFeed, start + chunkBytes);
  if (before >= start) return before;
  const after = bytes.indexOf(lineFeed, start + chunkBytes);
  return after < 0 ? bytes.length : after;
}
