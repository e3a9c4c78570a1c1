/** Reads CSV by the grammar of RFC 4180, sign by sign; an empty field without quotes is undefined. Throws where a quote stands where none may. */
export function readCsv(text: string): (string | undefined)[][] {
  const rows: (string | undefined)[][] = [];
  let row: (string | undefined)[] = [];
  let at = 0;
  while (at < text.length) {
    const [field, next] = text[at] === '"' ? quoted(text, at) : plain(text, at);
    row.push(field);
    if (text[next] === ',') at = next + 1;
    else if (text.startsWith('\r\n', next)) {
      rows.push(row);
      row = [];
      at = next + 2;
      continue;
    } else throw new Error(`Character ${next} ends no field.`);
    if (text[at] === undefined) throw new Error('The last line does not end.');
  }
  return rows;
}

function quoted(text: string, start: number): [field: string, next: number] {
  let field = '';
  for (let at = start + 1; ; at++) {
    if (at >= text.length) throw new Error('Quotes do not end.');
    if (text[at] !== '"') field += text[at];
    else if (text[at + 1] === '"') field += text[at++];
    else return [field, at + 1];
  }
}

function plain(text: string, start: number): [field: string | undefined, next: number] {
  let at = start;
  while (at < text.length && text[at] !== ',' && text[at] !== '\r') {
    if (text[at] === '"' || text[at] === '\n') throw new Error(`Character ${at} must be in quotes.`);
    at++;
  }
  return [at === start ? undefined : text.slice(start, at), at];
}
