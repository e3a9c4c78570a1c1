import { RunfolioError } from '../../model/index.js';

/** A word of an expression. */
export interface Word {
  text: string;
  /** A quoted word means itself alone: a name, never part of the language. */
  quoted: boolean;
  /** Where it starts and ends, in characters from 0. */
  start: number;
  end: number;
}

/** The words of an expression; what is between double quotes is one, with the escapes of JSON. Throws `bad-input` for quotes that do not end. */
export function valueWords(source: string): Word[] {
  return Array.from(source.matchAll(/"(?:[^"\\]|\\.)*"|[^\s"]+|"/g), ({ 0: found, index: start }) => {
    const quoted = found.startsWith('"');
    return { text: quoted ? unquoted(found, start) : found, quoted, start, end: start + found.length };
  });
}

function unquoted(quoted: string, start: number): string {
  try {
    return JSON.parse(quoted) as string;
  } catch (cause) {
    throw new RunfolioError('bad-input', `The quotes at character ${start + 1} are no text as in JSON.`, { cause });
  }
}
