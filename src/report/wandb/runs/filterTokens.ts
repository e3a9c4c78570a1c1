import { RunfolioError } from '../../../model/index.js';

/** A name, a number, a text, or a sign. */
export type FilterToken =
  | { kind: 'name' | 'sign'; text: string; at: number }
  | { kind: 'value'; value: string | number; text: string; at: number };

const tokenPattern =
  /\s*(?:([A-Za-z_][\w.]*)|(\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|([<>!=]=|[<>=()[\],-]))/uy;

/** The tokens of a filter. Throws `bad-input` naming the place where none begins. */
export function filterTokens(text: string): FilterToken[] {
  const pattern = new RegExp(tokenPattern);
  const tokens: FilterToken[] = [];
  let end = 0;
  while (text.slice(end).trim() !== '') {
    pattern.lastIndex = end;
    const match = pattern.exec(text);
    if (!match) throw unreadable(text, end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0));
    const [whole, name, number, quoted, sign] = match;
    const at = end + whole.length - whole.trimStart().length;
    end = pattern.lastIndex;
    if (name !== undefined) tokens.push({ kind: 'name', text: name, at });
    else if (number !== undefined) tokens.push({ kind: 'value', value: Number(number), text: number, at });
    else if (quoted !== undefined) tokens.push({ kind: 'value', value: unquoted(quoted), text: quoted, at });
    else tokens.push({ kind: 'sign', text: sign ?? '', at });
  }
  return tokens;
}

function unquoted(quoted: string): string {
  return quoted.slice(1, -1).replace(/\\(.)/gs, '$1');
}

/** Says where a filter cannot be read. */
export function unreadable(text: string, at: number): RunfolioError {
  const what = at < text.length ? `character ${at + 1} (${JSON.stringify(text.slice(at, at + 12))})` : 'its end';
  return new RunfolioError('bad-input', `The filter ${JSON.stringify(text.slice(0, 80))} cannot be read at ${what}, and is not applied.`);
}
