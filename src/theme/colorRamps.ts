import { interpolateRgb, interpolateViridis, piecewise } from 'd3';
import { modeOf, type PaletteTheme } from './paletteTheme.js';

/** A colour for each place from 0 to 1. */
export type ColorRamp = (position: number) => string;

const blues = {
  light: ['#f4f8fd', '#c6dbf2', '#8bb8e4', '#4c8fd0', '#2566b2', '#0b3f83'],
  dark: ['#1b2330', '#1e3a5c', '#25568c', '#3a7abd', '#6ba6de', '#b5d6f4'],
} as const;

const blueToOrange = {
  light: ['#2c6cb8', '#6c9fd4', '#b5d0ea', '#f5f5f6', '#f6cfa4', '#e5914a', '#b35806'],
  dark: ['#7db8f0', '#3f7fc0', '#264b73', '#1f2126', '#6b4421', '#b8702c', '#f5a75a'],
} as const;

/** Counts and shares: one hue, from the surface to full strength. */
export function countRamp(theme: PaletteTheme): ColorRamp {
  return clamped(piecewise(interpolateRgb, [...blues[modeOf(theme)]]));
}

/** Signed values, centred at 0.5: blue below, orange above, the surface between. */
export function signedRamp(theme: PaletteTheme): ColorRamp {
  return clamped(piecewise(interpolateRgb, [...blueToOrange[modeOf(theme)]]));
}

/**
 * Values of metrics: viridis (github.com/BIDS/colormap), without the end that the surface would swallow: light yellow on light, dark violet on dark.
 */
export function valueRamp(theme: PaletteTheme): ColorRamp {
  const [from, to] = modeOf(theme) === 'light' ? [0, 0.9] : [0.22, 1];
  return clamped((position) => interpolateViridis(from + (to - from) * position));
}

function clamped(ramp: ColorRamp): ColorRamp {
  return (position) => ramp(Math.min(1, Math.max(0, position)));
}
