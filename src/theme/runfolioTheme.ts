import type { PaletteName, ThemeMode } from './paletteTheme.js';
import type { ThemeToken } from './themeTokens.js';

/** Which theme to draw in; `system` follows the operating system or browser, `host` the page around. */
export type Theme = ThemeMode | 'system' | 'host';

/** How much room rows, paddings and controls take. */
export type Density = 'compact' | 'regular' | 'comfortable';

/** CSS values of tokens, by their names without `--rf-`. */
export type TokenValues = { readonly [Token in ThemeToken]?: string | undefined };

/** How everything below a provider looks. Plain data: it can be kept as JSON. */
export interface RunfolioTheme {
  /** Default `system`. */
  mode?: Theme | undefined;
  /** In light and in dark. */
  tokens?: TokenValues | undefined;
  /** Only in light, over `tokens`. */
  light?: TokenValues | undefined;
  /** Only in dark, over `tokens`. */
  dark?: TokenValues | undefined;
  /** Colours of runs, classes and groups in their order, or the name of a built-in palette. Default `observable`. */
  palette?: PaletteName | readonly string[] | Readonly<Record<ThemeMode, readonly string[]>> | undefined;
  /** Default `regular`. */
  density?: Density | undefined;
  /** A CSS `font-family`. Default: the font of the page around. */
  font?: string | undefined;
}

/** The tokens that a theme sets in one of its modes. */
export function tokensOf(theme: RunfolioTheme, mode: ThemeMode): TokenValues {
  return { ...theme.tokens, ...theme[mode], ...(theme.font !== undefined && { font: theme.font }) };
}

/** The colours of runs that a theme sets in one of its modes. */
export function paletteIn({ palette }: RunfolioTheme, mode: ThemeMode): PaletteName | readonly string[] | undefined {
  return typeof palette === 'object' && 'light' in palette ? palette[mode] : palette;
}
