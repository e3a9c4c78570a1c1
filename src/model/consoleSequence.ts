/** A control sequence (ECMA-48) in printed text. */
export interface Sequence {
  /** The last character of a sequence that a row obeys; empty for all others. */
  final: string;
  params: string;
  /** Where the text goes on. */
  end: number;
}

/** The sequence that begins at an escape, or at one of the characters that stand for two of them (C1). No string ends after `lastEnd`. */
export function readSequence(raw: string, at: number, lastEnd: number): Sequence {
  const isEscape = raw.charCodeAt(at) === 0x1b;
  const kind = isEscape ? raw.charAt(at + 1) : String.fromCharCode(raw.charCodeAt(at) - 0x40);
  const start = at + (isEscape ? 2 : 1);
  if (kind === '[') return readCsi(raw, start);
  // A full reset (RIS) clears the screen too, but the style alone is kept track of.
  if (isEscape && kind === 'c') return { final: 'm', params: '0', end: start };
  if (kind !== '' && ']PX^_'.includes(kind)) return { final: '', params: '', end: start > lastEnd ? start : endOfString(raw, start) };
  if (isEscape && kind >= ' ' && kind <= '/') return { final: '', params: '', end: Math.min(raw.length, start + 1) };
  return { final: '', params: '', end: Math.min(raw.length, isEscape && !(kind >= '0' && kind <= '~') ? at + 1 : start) };
}

/** Parameters, intermediate characters and a final one; one that breaks off is left out as far as it goes. */
function readCsi(raw: string, start: number): Sequence {
  let at = start;
  while (at < raw.length && raw.charCodeAt(at) >= 0x20 && raw.charCodeAt(at) <= 0x3f) at++;
  const params = raw.slice(start, at);
  const final = raw.charAt(at);
  if (!(final >= '@' && final <= '~')) return { final: '', params: '', end: at };
  // Private ones (`?25l`) and those with intermediate characters mean other things.
  return { final: /^[\d;:]*$/.test(params) ? final : '', params, end: at + 1 };
}

/** After the bell (07) or the terminator (9c, or an escape and a backslash) that ends a string (titles, links); where none does, nothing is left out. */
function endOfString(raw: string, start: number): number {
  for (let at = start; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    if (code === 0x07 || code === 0x9c) return at + 1;
    if (code === 0x1b && raw.charAt(at + 1) === '\\') return at + 2;
  }
  return start;
}
