/** What an object of a PDF is named by within it: `12 0 R`. */
export type PdfRef = string;

const utf8 = new TextEncoder();

/** Collects the objects of a PDF 1.7 file, and writes them with their table of places. */
export class PdfDocument {
  readonly #objects: (Uint8Array[] | undefined)[] = [];

  /** A name for an object that comes later. */
  reserve(): PdfRef {
    return `${this.#objects.push(undefined)} 0 R`;
  }

  /** An object as it is written: a dictionary, mostly. */
  add(body: string, ref = this.reserve()): PdfRef {
    this.#objects[Number.parseInt(ref, 10) - 1] = [utf8.encode(body)];
    return ref;
  }

  /** Bytes with a dictionary, whose entries stand without the brackets around them; compressed. */
  async addStream(entries: string, bytes: Uint8Array<ArrayBuffer>, ref = this.reserve()): Promise<PdfRef> {
    const packed = await deflated(bytes);
    const head = utf8.encode(`<< ${entries} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`);
    this.#objects[Number.parseInt(ref, 10) - 1] = [head, packed, utf8.encode('\nendstream')];
    return ref;
  }

  /** The whole file. */
  finish(catalog: PdfRef, info: PdfRef): Uint8Array<ArrayBuffer>[] {
    // Bytes beyond ASCII in the second line tell programs that the file is not text.
    const parts: Uint8Array<ArrayBuffer>[] = [utf8.encode('%PDF-1.7\n'), Uint8Array.of(0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a)];
    let place = parts.reduce((sum, { length }) => sum + length, 0);
    const places: number[] = [];
    const put = (bytes: Uint8Array): void => {
      parts.push(Uint8Array.from(bytes));
      place += bytes.length;
    };
    this.#objects.forEach((object, i) => {
      places.push(place);
      put(utf8.encode(`${i + 1} 0 obj\n`));
      for (const bytes of object ?? [utf8.encode('null')]) put(bytes);
      put(utf8.encode('\nendobj\n'));
    });
    const start = place;
    const lines = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`);
    const count = places.length + 1;
    put(utf8.encode(`xref\n0 ${count}\n0000000000 65535 f \n${lines.join('')}`));
    put(utf8.encode(`trailer\n<< /Size ${count} /Root ${catalog} /Info ${info} >>\nstartxref\n${start}\n%%EOF\n`));
    return parts;
  }
}

async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** A text string of a PDF, in UTF-16. */
export function pdfText(text: string): string {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0'));
  return `<feff${units.join('')}>`;
}

/** A number as PDF writes it: no exponents. */
export function pdfNumber(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toFixed(4))) : '0';
}
