/** A range of x on screen; undefined is all of it. */
export type ZoomRange = readonly [number, number] | undefined;

/** A zoom shows at least this part of the whole. */
const smallest = 1e-7;

/** The range between two x, kept within the whole; undefined when it is the whole or too small to show. */
export function zoomTo(a: number, b: number, whole: readonly [number, number]): ZoomRange {
  const from = Math.max(whole[0], Math.min(a, b));
  const to = Math.min(whole[1], Math.max(a, b));
  if (!(to - from > (whole[1] - whole[0]) * smallest)) return undefined;
  return from <= whole[0] && to >= whole[1] ? undefined : [from, to];
}

/** The range in view made `factor` times as wide around `center`, pushed back into the whole where it would leave it. */
export function zoomBy(range: readonly [number, number], factor: number, center: number, whole: readonly [number, number]): ZoomRange {
  const span = Math.max((range[1] - range[0]) * factor, (whole[1] - whole[0]) * smallest * 2);
  const share = (center - range[0]) / (range[1] - range[0]);
  const from = Math.min(Math.max(whole[0], center - span * share), Math.max(whole[0], whole[1] - span));
  return zoomTo(from, from + span, whole);
}
