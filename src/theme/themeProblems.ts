import { color } from 'd3';
import { runColor } from './palette.js';
import { inkOf, type HostColors, type ThemeMode } from './paletteTheme.js';
import { paletteIn, tokensOf, type RunfolioTheme } from './runfolioTheme.js';
import { themeTokens, type ThemeToken } from './themeTokens.js';

/** A pair of colours of a theme that is too close to be told apart, or a name that is no token. */
export interface ThemeProblem {
  /** Of the token, or `palette 3` for the third colour of runs. */
  token: string;
  mode: ThemeMode;
  /** The token it stands on; undefined where the name is unknown. */
  on?: ThemeToken | undefined;
  /** Contrast ratio as WCAG 2 defines it, and the least that is needed. */
  contrast?: number | undefined;
  needed?: number | undefined;
  /** What is wrong, as a sentence. */
  message: string;
}

/** Pairs that are text, or that must be seen, and the least contrast of each. */
const pairs: readonly (readonly [token: ThemeToken, on: readonly ThemeToken[], needed: number])[] = [
  ['text', ['surface', 'bg', 'hover', 'accent-soft'], 4.5],
  ['text-2', ['surface', 'bg', 'hover'], 4.5],
  ['text-3', ['surface', 'bg'], 4.5],
  ['accent', ['surface', 'bg', 'accent-soft'], 4.5],
  ['on-accent', ['accent'], 4.5],
  ['danger', ['surface'], 4.5],
  ['warning', ['surface'], 4.5],
  ['better', ['surface'], 4.5],
  ['control', ['surface'], 3],
  ['state-finished', ['surface'], 3],
  ['state-running', ['surface'], 3],
  ['state-failed', ['surface'], 3],
  ['state-crashed', ['surface'], 3],
  ['state-killed', ['surface'], 3],
];
/** What colours of runs need on a card. */
const paletteContrast = 3;

/**
 * What readers of a theme could not see, in each of its modes: text below 4.5:1, lines, states and edges of fields below 3:1, and names that are no tokens. Meant for development
 * and tests: it is not called by itself. Values that are no plain colours (`var(…)`) cannot be checked and are left out.
 */
export function themeProblems(theme: RunfolioTheme): ThemeProblem[] {
  const { mode = 'system' } = theme;
  const modes: readonly ThemeMode[] = mode === 'light' || mode === 'dark' ? [mode] : ['light', 'dark'];
  return modes.flatMap((each) => [...unknownTokens(theme, each), ...weakTokens(theme, each), ...weakPalette(theme, each)]);
}

function unknownTokens(theme: RunfolioTheme, mode: ThemeMode): ThemeProblem[] {
  return Object.keys(tokensOf(theme, mode))
    .filter((token) => !(token in themeTokens))
    .map((token) => ({ token, mode, message: `There is no token --rf-${token}.` }));
}

function weakTokens(theme: RunfolioTheme, mode: ThemeMode): ThemeProblem[] {
  const own = tokensOf(theme, mode);
  const valueOf = (token: ThemeToken): string => own[token] ?? themeTokens[token][mode];
  return pairs.flatMap(([token, grounds, needed]) =>
    grounds.flatMap((on) => problem({ token, value: valueOf(token), on, ground: valueOf(on), needed, mode })),
  );
}

function weakPalette(theme: RunfolioTheme, mode: ThemeMode): ThemeProblem[] {
  const palette = paletteIn(theme, mode);
  const surface = tokensOf(theme, mode).surface;
  const colors: HostColors = { mode, palette, ink: { ...(surface !== undefined && { surface }) } };
  const count = typeof palette === 'object' ? palette.length : 8;
  return Array.from({ length: count }, (_, i) => ({ token: `palette ${i + 1}`, value: runColor(i, colors) })).flatMap((entry) =>
    problem({ ...entry, on: 'surface', ground: inkOf(colors, 'surface'), needed: paletteContrast, mode }),
  );
}

interface Pair {
  token: string;
  value: string;
  on: ThemeToken;
  ground: string;
  needed: number;
  mode: ThemeMode;
}

function problem({ token, value, on, ground, needed, mode }: Pair): ThemeProblem[] {
  const contrast = contrastOf(value, ground);
  if (contrast === undefined || contrast >= needed) return [];
  const message = `${token} (${value}) on ${on} (${ground}) has a contrast of ${contrast.toFixed(2)}:1 in ${mode}; ${needed}:1 is needed.`;
  return [{ token, mode, on, contrast, needed, message }];
}

/** Contrast ratio of two opaque colours (WCAG 2); undefined where one is none. */
function contrastOf(a: string, b: string): number | undefined {
  const [first, second] = [luminance(a), luminance(b)];
  if (first === undefined || second === undefined) return undefined;
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

function luminance(css: string): number | undefined {
  const parsed = color(css)?.rgb();
  if (!parsed || parsed.opacity < 1) return undefined;
  const linear = (channel: number): number => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(parsed.r) + 0.7152 * linear(parsed.g) + 0.0722 * linear(parsed.b);
}
