/** What is known of how a mask was written. */
export interface MaskDepth {
  /** What one class is worth in the 8-bit grey values that a browser decodes: 255 for masks of one bit. */
  scale: number;
  /** Whether a pixel has 16 bits, of which browsers keep 8: classes cannot be told apart. */
  tooDeep: boolean;
}

/** Reads the depth of a grey PNG (ISO/IEC 15948, 11.2.2): depth and colour type are bytes 24 and 25. Other images have whole bytes. */
export function maskDepth(head: Uint8Array): MaskDepth {
  const isPng = String.fromCharCode(...head.subarray(1, 4)) === 'PNG';
  const [depth = 8, color] = [head[24], head[25]];
  if (!isPng || color !== 0) return { scale: 1, tooDeep: isPng && depth === 16 };
  return { scale: depth < 8 ? 255 / (2 ** depth - 1) : 1, tooDeep: depth === 16 };
}

/** Red, green and blue of a class; undefined where it is not drawn. */
export type ClassColor = (value: number) => readonly [number, number, number] | undefined;

/** The mask's grey values (of RGBA pixels) as colours of their classes, half transparent; nothing where a class is not drawn. */
export function paintMask(pixels: Uint8ClampedArray, scale: number, colorOf: ClassColor): Uint8ClampedArray<ArrayBuffer> {
  const painted = new Uint8ClampedArray(pixels.length);
  const colors = Array.from({ length: 256 }, (_, grey) => colorOf(Math.round(grey / scale)));
  for (let i = 0; i < pixels.length; i += 4) {
    const color = colors[pixels[i]!];
    if (!color || pixels[i + 3] === 0) continue;
    painted.set(color, i);
    painted[i + 3] = 110;
  }
  return painted;
}
