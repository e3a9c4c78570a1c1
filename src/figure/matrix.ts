/** An affine map as canvas and SVG have it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `second`, then `first`, as nested elements do it. */
export function times(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [g, h, i, j, k, l] = second;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function mapPoint([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** By how much lengths grow, on average of both directions. */
export function scaleOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}

/** Whether it only moves and scales along the axes. */
export function isUpright([, b, c]: Matrix): boolean {
  return Math.abs(b) < 1e-9 && Math.abs(c) < 1e-9;
}

/** Whether circles stay circles. */
export function keepsCircles([a, b, c, d]: Matrix): boolean {
  const size = Math.abs(a) + Math.abs(b) + 1e-12;
  const turned = Math.abs(a - d) + Math.abs(b + c);
  const mirrored = Math.abs(a + d) + Math.abs(b - c);
  return Math.min(turned, mirrored) / size < 1e-6;
}
