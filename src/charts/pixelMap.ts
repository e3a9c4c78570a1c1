import type { AxisScale } from './axisScale.js';

/** Value to pixel: `slope · v + offset`, of the logarithm of v on a log axis. */
export interface PixelMap {
  readonly log: boolean;
  readonly slope: number;
  readonly offset: number;
}

/**
 * Maps the domain of a scale to `from` … `to` pixels. With `from` 0 and `to` the canvas width in device pixels, the x of column c lies in
 * [c, c + 1): the columns of M4 and those of the canvas are the same.
 */
export function pixelMap({ domain, log }: AxisScale, from: number, to: number): PixelMap {
  const low = log ? Math.log(domain[0]) : domain[0];
  const high = log ? Math.log(domain[1]) : domain[1];
  const slope = (to - from) / (high - low);
  return { log, slope, offset: from - slope * low };
}

/** Pixel of a value; not finite for what a log axis cannot show. */
export function toPixel({ log, slope, offset }: PixelMap, value: number): number {
  return slope * (log ? Math.log(value) : value) + offset;
}

/** Value at a pixel. */
export function fromPixel({ log, slope, offset }: PixelMap, pixel: number): number {
  const value = (pixel - offset) / slope;
  return log ? Math.exp(value) : value;
}
