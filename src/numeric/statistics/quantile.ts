/** The quantile at `share` (0 to 1) of ascending values, between neighbours in proportion (type 7 of Hyndman and Fan, 1996; numpy's default); NaN for no values. */
export function quantileOf(sorted: Float64Array, share: number): number {
  const at = Math.min(1, Math.max(0, share)) * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? NaN;
  const high = sorted[Math.ceil(at)] ?? NaN;
  return low === high ? low : low + (high - low) * (at - Math.floor(at));
}
