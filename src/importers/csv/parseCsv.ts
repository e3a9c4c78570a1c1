/** A record of a delimited file. */
export interface CsvRecord {
  cells: string[];
  /** Line on which it begins, from 1. */
  line: number;
}

/**
 * Records of delimited text as RFC 4180 has it: quoted cells may hold delimiters, line breaks and doubled quotes. A quote within a cell
 * that does not begin with one is text, and so is one that is never closed. Blank lines are passed over.
 */
export function* parseCsv(text: string, delimiter: string): Generator<CsvRecord> {
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const start = line;
    const cells: string[] = [];
    let more = true;
    while (more) {
      const cell = readCell(text, at, delimiter);
      cells.push(cell.value);
      line += cell.breaks;
      at = cell.end;
      more = text[at] === delimiter;
      if (more) at++;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
    line++;
    if (cells.length > 1 || cells[0]!.trim() !== '') yield { cells, line: start };
  }
}

interface Cell {
  value: string;
  /** Where the delimiter or line break behind it is. */
  end: number;
  /** Line breaks within it. */
  breaks: number;
}

function readCell(text: string, at: number, delimiter: string): Cell {
  const quoted = text[at] === '"' ? quotedCell(text, at) : undefined;
  if (!quoted) return plainCell(text, at, delimiter);
  const rest = plainCell(text, quoted.end, delimiter);
  return { value: quoted.value + rest.value, end: rest.end, breaks: quoted.breaks };
}

function quotedCell(text: string, at: number): Cell | undefined {
  let value = '';
  let from = at + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return undefined;
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1, breaks: value.split('\n').length - 1 };
    value += '"';
    from = quote + 2;
  }
}

function plainCell(text: string, at: number, delimiter: string): Cell {
  let end = at;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
  return { value: text.slice(at, end), end, breaks: 0 };
}
