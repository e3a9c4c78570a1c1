import { lab } from 'd3';
import { describe, expect, it } from 'vitest';
import { countRamp, signedRamp, valueRamp } from './colorRamps.js';

const places = Array.from({ length: 41 }, (_, i) => i / 40);
const lightness = (color: string): number => lab(color).l;

describe.each(['light', 'dark'] as const)('ramps on the %s surface', (theme) => {
  it.each([
    ['counts', countRamp(theme)],
    ['values', valueRamp(theme)],
  ])('of %s run one way in lightness', (_, ramp) => {
    const steps = places.slice(1).map((place, i) => lightness(ramp(place)) - lightness(ramp(places[i]!)));
    const direction = Math.sign(lightness(ramp(1)) - lightness(ramp(0)));
    expect(steps.filter((step) => Math.sign(step) !== direction)).toEqual([]);
  });

  it('of signed values are the surface in the middle and as far from it at both ends', () => {
    const ramp = signedRamp(theme);
    const middle = lightness(ramp(0.5));
    const distances = [0, 1].map((end) => Math.abs(lightness(ramp(end)) - middle));
    expect(Math.min(...distances)).toBeGreaterThan(40);
    expect(Math.abs(distances[0]! - distances[1]!)).toBeLessThan(12);
  });

  it('end where they end, whatever is asked', () => {
    expect(valueRamp(theme)(7)).toBe(valueRamp(theme)(1));
    expect(valueRamp(theme)(-1)).toBe(valueRamp(theme)(0));
  });
});
