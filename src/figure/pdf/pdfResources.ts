import type { FigureNode } from '../figureNode.js';
import type { Inks } from '../inks.js';
import { pdfNumber, type PdfDocument, type PdfRef } from './pdfDocument.js';

type ResourceKind = 'Font' | 'ExtGState' | 'XObject' | 'Shading';

/** What a page refers to: fonts, opacities, pictures and gradients, each written once. */
export class PdfResources {
  readonly inks: Inks;
  readonly #document: PdfDocument;
  /** Names by what they stand for. */
  readonly #known: Record<ResourceKind, Map<string, string>> = {
    Font: new Map(),
    ExtGState: new Map(),
    XObject: new Map(),
    Shading: new Map(),
  };
  readonly #refs: Record<ResourceKind, string[]> = { Font: [], ExtGState: [], XObject: [], Shading: [] };
  /** Pictures, which are decoded when everything else is written. */
  readonly #pictures: { ref: PdfRef; href: string }[] = [];

  constructor(document: PdfDocument, inks: Inks) {
    this.#document = document;
    this.inks = inks;
  }

  /** The name of a standard font on the page. */
  font(name: string): string {
    const encoding = name === 'Symbol' ? '' : ' /Encoding /WinAnsiEncoding';
    return this.#name('Font', name, () => this.#document.add(`<< /Type /Font /Subtype /Type1 /BaseFont /${name}${encoding} >>`));
  }

  /** The name of a graphics state of such opacities. */
  opacity(fill: number, stroke: number): string {
    const entries = `/ca ${pdfNumber(fill)} /CA ${pdfNumber(stroke)}`;
    return this.#name('ExtGState', entries, () => this.#document.add(`<< /Type /ExtGState ${entries} >>`));
  }

  /** The name of a picture by its address (`data:`). */
  picture(href: string): string {
    return this.#name('XObject', href, () => {
      const ref = this.#document.reserve();
      this.#pictures.push({ ref, href });
      return ref;
    });
  }

  /** The name of a linear gradient. */
  gradient({ attributes, children }: FigureNode): string {
    const ends = ['x1', 'y1', 'x2', 'y2'].map((name) => pdfNumber(Number(attributes[name]))).join(' ');
    const shading = `/ShadingType 2 /ColorSpace /DeviceRGB /Coords [${ends}] /Extend [true true] /Function ${stitched(children)}`;
    return this.#name('Shading', shading, () => this.#document.add(`<< ${shading} >>`));
  }

  /** The entries of the page's dictionary of resources. */
  async write(): Promise<string> {
    for (const { ref, href } of this.#pictures) await this.#addPicture(ref, href);
    return Object.entries(this.#refs)
      .filter(([, entries]) => entries.length > 0)
      .map(([kind, entries]) => `/${kind} << ${entries.join(' ')} >>`)
      .join(' ');
  }

  #name(kind: ResourceKind, key: string, add: () => PdfRef): string {
    const known = this.#known[kind];
    let name = known.get(key);
    if (name === undefined) {
      known.set(key, (name = `${kind[0]}${known.size}`));
      this.#refs[kind].push(`/${name} ${add()}`);
    }
    return name;
  }

  async #addPicture(ref: PdfRef, href: string): Promise<void> {
    const { width, height, data } = await pixelsOf(href);
    const colors = new Uint8Array(width * height * 3);
    const alpha = new Uint8Array(width * height);
    for (let i = 0; i < alpha.length; i++) {
      colors.set(data.subarray(4 * i, 4 * i + 3), 3 * i);
      alpha[i] = data[4 * i + 3]!;
    }
    const size = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8`;
    const mask = alpha.every((value) => value === 255)
      ? ''
      : ` /SMask ${await this.#document.addStream(`${size} /ColorSpace /DeviceGray`, alpha)}`;
    await this.#document.addStream(`${size} /ColorSpace /DeviceRGB${mask}`, colors, ref);
  }
}

async function pixelsOf(href: string): Promise<ImageData> {
  const image = new Image();
  image.src = href;
  await image.decode();
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: image.naturalWidth, height: image.naturalHeight });
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** From stop to stop in a straight way. */
function stitched(stops: readonly FigureNode[]): string {
  const places = stops.map(({ attributes }) => Number(attributes['offset']));
  const colors = stops.map(({ attributes }) => rgbOf(String(attributes['stop-color'])));
  const parts = colors.slice(1).map((color, i) => `<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [${colors[i]}] /C1 [${color}] >>`);
  const bounds = places.slice(1, -1).map(pdfNumber).join(' ');
  return `<< /FunctionType 3 /Domain [0 1] /Functions [${parts.join(' ')}] /Bounds [${bounds}] /Encode [${parts.map(() => '0 1').join(' ')}] >>`;
}

/** `#rrggbb` as three parts from 0 to 1. */
export function rgbOf(hex: string): string {
  return [1, 3, 5].map((at) => pdfNumber(Number.parseInt(hex.slice(at, at + 2), 16) / 255)).join(' ');
}
