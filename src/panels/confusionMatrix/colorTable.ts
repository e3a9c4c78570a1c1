import { rgb } from 'd3';
import { countRamp, signedRamp, type ColorRamp, type PaletteTheme } from '../../theme/index.js';
import type { MatrixValues } from './matrixValues.js';
import type { ConfusionMatrixSpec } from './spec.js';

/** Colours a value can have. */
const steps = 256;

/** From values to colours. */
export interface MatrixColors {
  ramp: ColorRamp;
  /** Place of a value on the ramp, 0 to 1. */
  position: (value: number) => number;
  /** Value at a place. */
  valueAt: (position: number) => number;
  /** Colours along the ramp as pixels of an `ImageData`, and whether text on one is light. */
  pixels: Uint32Array;
  light: Uint8Array;
  /** Place in those of a value. */
  index: (value: number) => number;
}

/** The colours of a matrix; those of a difference are centred on 0. */
export function matrixColors(
  { most, signed }: Pick<MatrixValues, 'most' | 'signed'>,
  color: ConfusionMatrixSpec['color'],
  theme: PaletteTheme,
): MatrixColors {
  const ramp = signed ? signedRamp(theme) : countRamp(theme);
  const bend = (part: number): number => (color === 'linear' ? part : Math.sqrt(part));
  const straight = (part: number): number => (color === 'linear' ? part : part * part);
  const part = (value: number): number => (most > 0 ? bend(Math.min(1, Math.abs(value) / most)) : 0);
  const position = (value: number): number => (signed ? 0.5 + (Math.sign(value) * part(value)) / 2 : part(value));
  const valueAt = (at: number): number => {
    if (!signed) return most * straight(at);
    const side = 2 * at - 1;
    return Math.sign(side) * most * straight(Math.abs(side));
  };
  const colors = Array.from({ length: steps }, (_, i) => rgb(ramp(i / (steps - 1))));
  return {
    ramp,
    position,
    valueAt,
    pixels: Uint32Array.from(colors, ({ r, g, b }) => (255 << 24) | (Math.round(b) << 16) | (Math.round(g) << 8) | Math.round(r)),
    light: Uint8Array.from(colors, ({ r, g, b }) => (luminance(r, g, b) < 0.179 ? 1 : 0)),
    index: (value) => Math.round(position(value) * (steps - 1)),
  };
}

/** Relative luminance as WCAG 2 defines it; below 0.179 white text has the higher contrast. */
function luminance(r: number, g: number, b: number): number {
  const linear = (channel: number): number => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}
