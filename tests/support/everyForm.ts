/** Formats of `DecompressionStream`, by the bytes that a stream of each begins with. */
const packings = [
  { format: 'gzip', begins: [[0x1f, 0x8b, 0x08]] },
  {
    format: 'deflate',
    begins: [
      [0x78, 0x01],
      [0x78, 0x5e],
      [0x78, 0x9c],
      [0x78, 0xda],
    ],
  },
] as const;

/** Files within files. */
const deepest = 3;

/**
 * Bytes in all forms in which they may say something: as they are, and what in them is packed by gzip, zlib or ZIP, in Base64, in hexadecimal digits, or escaped as in addresses, again
 * and again. Texts of two bytes a letter lose every other one.
 */
export async function everyForm(bytes: Uint8Array, depth = 0): Promise<Uint8Array[]> {
  const inner = depth < deepest ? [...(await unpacked(bytes)), ...decoded(bytes)] : [];
  const deeper = await Promise.all(inner.filter(({ length }) => length > 8).map((each) => everyForm(each, depth + 1)));
  const thin = bytes.filter((byte) => byte !== 0);
  return [bytes, ...(thin.length < bytes.length ? [thin] : []), ...deeper.flat()];
}

async function unpacked(bytes: Uint8Array): Promise<Uint8Array[]> {
  const found: Promise<Uint8Array>[] = [];
  for (let at = 0; at + 4 < bytes.length; at++) {
    for (const { format, begins } of packings) {
      if (begins.some((first) => first.every((byte, i) => bytes[at + i] === byte))) found.push(inflated(bytes.subarray(at), format));
    }
    const entry = zipEntry(bytes, at);
    if (entry) found.push(inflated(entry, 'deflate-raw'));
  }
  return Promise.all(found);
}

/** What follows the head of a packed file in a ZIP. */
function zipEntry(bytes: Uint8Array, at: number): Uint8Array | undefined {
  if (![0x50, 0x4b, 3, 4].every((byte, i) => bytes[at + i] === byte) || bytes[at + 8] !== 8) return undefined;
  const sizeAt = (place: number): number => bytes[at + place]! + 256 * bytes[at + place + 1]!;
  return bytes.subarray(at + 30 + sizeAt(26) + sizeAt(28));
}

/** As much as can be unpacked: what follows is no part of it. */
async function inflated(bytes: Uint8Array, format: 'gzip' | 'deflate' | 'deflate-raw'): Promise<Uint8Array> {
  const stream = new DecompressionStream(format);
  const writer = stream.writable.getWriter();
  void writer.write(new Uint8Array(bytes)).catch(() => {});
  void writer.close().catch(() => {});
  const parts: Uint8Array[] = [];
  try {
    for (const reader = stream.readable.getReader(); ;) {
      const { done, value } = await reader.read();
      if (done) break;
      parts.push(value);
    }
  } catch {
    // Whatever came before is what is looked at.
  }
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
  return whole;
}

function decoded(bytes: Uint8Array): Uint8Array[] {
  const text = new TextDecoder('latin1').decode(bytes);
  const found: Uint8Array[] = [];
  for (const [hex] of text.matchAll(/(?:[\da-f]{2}){8,}/gi))
    found.push(Uint8Array.from(hex.match(/../g)!, (pair) => Number.parseInt(pair, 16)));
  for (const [base64] of text.matchAll(/[\w+/-]{24,}/g)) {
    const letters = base64.replaceAll('-', '+').replaceAll('_', '/');
    const whole = letters.slice(0, 4 * Math.floor(letters.length / 4));
    found.push(Uint8Array.from(atob(whole), (letter) => letter.charCodeAt(0)));
  }
  if (/%[\da-f]{2}/i.test(text)) {
    const plain = text.replaceAll(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    found.push(Uint8Array.from(plain, (letter) => letter.charCodeAt(0) & 255));
  }
  return found;
}
