/** How a picture lies in its stage: enlarged by `scale` about its middle, then moved, CSS pixels. */
export interface ZoomPan {
  scale: number;
  x: number;
  y: number;
}

export const unmoved: ZoomPan = { scale: 1, x: 0, y: 0 };

/** Smallest and largest scale. */
const scales = [1, 64] as const;

/** Enlarged by a factor so that the point at `x`, `y` from the middle of the stage stays where it is. Not enlarged, it lies in the middle. */
export function zoomAt({ scale, x: left, y: top }: ZoomPan, factor: number, x: number, y: number): ZoomPan {
  const next = Math.min(scales[1], Math.max(scales[0], scale * factor));
  if (next === 1) return unmoved;
  const by = next / scale;
  return { scale: next, x: x - (x - left) * by, y: y - (y - top) * by };
}

/** Moved by some CSS pixels; only what is enlarged can be. */
export function panBy(view: ZoomPan, x: number, y: number): ZoomPan {
  return view.scale === 1 ? view : { ...view, x: view.x + x, y: view.y + y };
}
