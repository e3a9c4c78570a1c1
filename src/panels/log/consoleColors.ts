import { hcl, rgb } from 'd3';
import type { ConsoleColor, ConsoleStyle } from '../../model/index.js';
import { inkOf, type PaletteTheme } from '../../theme/index.js';

/** The first 16 colours as xterm has them. */
const first16 = [
  '#000000', '#cd0000', '#00cd00', '#cdcd00', '#0000ee', '#cd00cd', '#00cdcd', '#e5e5e5',
  '#7f7f7f', '#ff0000', '#00ff00', '#ffff00', '#5c5cff', '#ff00ff', '#00ffff', '#ffffff',
] as const; // prettier-ignore

/** Levels of the 6 × 6 × 6 colours from 16 on. */
const levels = [0, 95, 135, 175, 215, 255] as const;

/** `#rrggbb` of a colour of a terminal (xterm's 256). */
export function terminalColor(color: ConsoleColor): string {
  if (typeof color === 'string') return color;
  if (color < 16) return first16[color] ?? '#000000';
  if (color >= 232) return rgb(8 + 10 * (color - 232), 8 + 10 * (color - 232), 8 + 10 * (color - 232)).formatHex();
  const place = color - 16;
  return rgb(levels[Math.floor(place / 36)]!, levels[Math.floor(place / 6) % 6]!, levels[place % 6]!).formatHex();
}

/** Contrast of two colours (WCAG 2.2, 1 to 21). */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const { r, g, b } = rgb(color);
  const [red, green, blue] = [r, g, b].map((byte) => (byte / 255 <= 0.04045 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** Contrast that text needs (WCAG AA), and a little more for rounding. */
const enough = 4.55;

/** The colour, made lighter or darker until it can be read on the ground; its hue stays. */
export function readableOn(color: string, ground: string): string {
  const up = luminance(ground) < 0.18;
  const shade = hcl(color);
  if (Number.isNaN(shade.h)) [shade.h, shade.c] = [0, 0];
  let text = rgb(color).formatHex();
  while (contrast(text, ground) < enough && shade.l > 0 && shade.l < 100) {
    shade.l = Math.min(100, Math.max(0, shade.l + (up ? 2 : -2)));
    text = shade.rgb().clamp().formatHex();
  }
  return contrast(text, ground) < enough ? (up ? '#ffffff' : '#000000') : text;
}

/** Colours of a stretch of text as CSS; undefined leaves them as they are. */
export interface StretchColors {
  color: string | undefined;
  background: string | undefined;
}

/** The colours of a style so that they can be read: every text has AA contrast with what is behind it, whatever was printed. */
export function stretchColors({ color, background, inverse }: ConsoleStyle, theme: PaletteTheme): StretchColors {
  const [text, ground] = [inkOf(theme, 'text'), inkOf(theme, 'surface')];
  const [front, back] = [
    color === undefined ? undefined : terminalColor(color),
    background === undefined ? undefined : terminalColor(background),
  ];
  const [wantedText, wantedGround] = inverse ? [back ?? ground, front ?? text] : [front, back];
  if (wantedGround === undefined)
    return { color: wantedText === undefined ? undefined : readableOn(wantedText, ground), background: undefined };
  const asIs = wantedText ?? (contrast(text, wantedGround) >= enough ? text : undefined);
  return { color: readableOn(asIs ?? (luminance(wantedGround) < 0.18 ? '#ffffff' : '#000000'), wantedGround), background: wantedGround };
}
