/** How two images differ. */
export interface Difference {
  /** RGBA: the absolute difference of each channel, times the gain. */
  pixels: Uint8ClampedArray<ArrayBuffer>;
  /** Pixels in which any channel differs. */
  differing: number;
  /** Mean absolute difference over pixels and the three channels, of 255. */
  mean: number;
  largest: number;
}

/** The absolute difference of two images of one size, as RGBA pixels. Transparency is left out: both are to be drawn on the same ground. */
export function difference(a: Uint8ClampedArray, b: Uint8ClampedArray, gain: number): Difference {
  const pixels = new Uint8ClampedArray(a.length);
  let [differing, sum, largest] = [0, 0, 0];
  for (let i = 0; i < a.length; i += 4) {
    let most = 0;
    for (let channel = i; channel < i + 3; channel++) {
      const by = Math.abs(a[channel]! - b[channel]!);
      pixels[channel] = by * gain;
      sum += by;
      most = Math.max(most, by);
    }
    pixels[i + 3] = 255;
    if (most > 0) differing++;
    largest = Math.max(largest, most);
  }
  return { pixels, differing, mean: a.length > 0 ? sum / (a.length * 0.75) : 0, largest };
}
