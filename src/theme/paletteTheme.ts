/** Which surface colours are drawn on. */
export type ThemeMode = 'light' | 'dark';

/** `observable` is d3's schemeObservable10, `okabeIto` is safe for colour-blind readers, `contrast` reaches 7:1. */
export type PaletteName = 'observable' | 'okabeIto' | 'contrast';

/** Colours that drawings need as values, where a host brings its own: canvases cannot read the tokens of a style sheet. */
export interface HostColors {
  mode: ThemeMode;
  /** Colours of runs, in order. */
  palette?: PaletteName | readonly string[] | undefined;
  /** Values of tokens by name. */
  ink?: Partial<Record<InkName, string>> | undefined;
}

/** What colours are drawn for: one of the two themes, or one of them with colours of the host's. `modeOf` tells which of the two. */
export type PaletteTheme = ThemeMode | HostColors;

/** Tokens that drawings need as values. */
export type InkName = 'surface' | 'text' | 'text-2' | 'text-3';

/** The values that these tokens have in tokens.css. */
export const inks: Readonly<Record<InkName, Readonly<Record<ThemeMode, string>>>> = {
  surface: { light: '#ffffff', dark: '#17181c' },
  text: { light: '#17181c', dark: '#eceef2' },
  'text-2': { light: '#565a63', dark: '#a5aab5' },
  'text-3': { light: '#6b707b', dark: '#8b909b' },
};

/** Whether a theme is light or dark. */
export function modeOf(theme: PaletteTheme): ThemeMode {
  return typeof theme === 'string' ? theme : theme.mode;
}

/** The same colours of a host on the other surface, or the other theme: `light` is what paper needs. */
export function inMode(theme: PaletteTheme, mode: ThemeMode): PaletteTheme {
  return typeof theme === 'string' ? mode : { mode, palette: theme.palette };
}

/** The colour that a token has in a theme. */
export function inkOf(theme: PaletteTheme, name: InkName): string {
  const own = typeof theme === 'string' ? undefined : theme.ink?.[name];
  return own ?? inks[name][modeOf(theme)];
}
