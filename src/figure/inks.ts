/** A colour as figures write it. */
export interface Ink {
  /** `#rrggbb`, or `none`. */
  color: string;
  /** 0 to 1. */
  opacity: number;
}

/** A font as figures write it. */
export interface FigureFont {
  family: string;
  /** CSS pixels. */
  size: number;
  /** 100 to 900. */
  weight: number;
  italic: boolean;
}

/** Reads colours and measures texts by way of a canvas of its own, so that whatever a browser understands is understood. */
export class Inks {
  readonly #context: CanvasRenderingContext2D;
  readonly #known = new Map<string, Ink>();

  constructor() {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: 1, height: 1 });
    this.#context = canvas.getContext('2d', { willReadFrequently: true })!;
  }

  /** A CSS colour; `none` for what is clear or no colour. */
  read(css: string): Ink {
    let ink = this.#known.get(css);
    if (!ink) this.#known.set(css, (ink = this.#look(css)));
    return ink;
  }

  /** A font as `font` of a canvas has it. */
  font(css: string): FigureFont {
    this.#context.font = css;
    const [, style, weight, size, family] = /^(?:(italic|oblique)\s+)?(?:(bold|\d+)\s+)?([\d.]+)px\s+(.*)$/.exec(this.#context.font) ?? [];
    const bold = weight === 'bold' ? 700 : Number(weight ?? 400);
    return { family: family ?? 'sans-serif', size: Number(size ?? 10), weight: bold, italic: style !== undefined };
  }

  /** Of a text on one line. */
  measure(text: string, font: FigureFont, baseline: CanvasTextBaseline = 'alphabetic'): TextMetrics {
    this.#context.font = `${font.italic ? 'italic ' : ''}${font.weight} ${font.size}px ${font.family}`;
    this.#context.textBaseline = baseline;
    return this.#context.measureText(text);
  }

  #look(css: string): Ink {
    const none = { color: 'none', opacity: 1 };
    if (css === '' || css === 'none' || css === 'transparent') return none;
    this.#context.fillStyle = '#000000';
    this.#context.fillStyle = css;
    const read = this.#context.fillStyle;
    if (/^#[0-9a-f]{6}$/.test(read)) return { color: read, opacity: 1 };
    const [, red, green, blue, opacity] = /^rgba\((\d+), (\d+), (\d+), ([\d.]+)\)$/.exec(read) ?? [];
    if (opacity === undefined) return this.#pixel();
    return Number(opacity) === 0 ? none : { color: hexOf(Number(red), Number(green), Number(blue)), opacity: Number(opacity) };
  }

  /** Colours of other spaces are drawn on a pixel, and read there. */
  #pixel(): Ink {
    this.#context.clearRect(0, 0, 1, 1);
    this.#context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = this.#context.getImageData(0, 0, 1, 1).data;
    return { color: alpha === 0 ? 'none' : hexOf(red, green, blue), opacity: alpha / 255 };
  }
}

/** `#rrggbb` of three parts from 0 to 255. */
export function hexOf(...parts: [number, number, number]): string {
  return `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}
