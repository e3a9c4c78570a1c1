/** Middle of the pixel column of a canvas `width` pixels wide in which `x` lies; its last column includes the canvas' edge. */
export function columnMiddle(x: number, width: number): number {
  return (x === width ? width - 1 : Math.floor(x)) + 0.5;
}

/** Whether a line has a point there, rather than a gap. */
export function drawable(value: number | undefined, log: boolean): boolean {
  return value !== undefined && Number.isFinite(value) && (!log || value > 0);
}
