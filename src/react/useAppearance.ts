import { useContext, useMemo, type CSSProperties } from 'react';
import {
  paletteIn,
  tokensOf,
  type PaletteTheme,
  type RunfolioTheme,
  type Theme,
  type ThemeMode,
  type TokenValues,
} from '../theme/index.js';
import { RunfolioContext } from './context.js';
import { useMode } from './useMode.js';

interface AppearanceOptions {
  /** Default: that of the provider above, else `system`. */
  theme: Theme | RunfolioTheme | undefined;
  /** The provider's element, once it is there. */
  root: Element | null;
  /** Whether it is drawn for paper, which is light. */
  paper: boolean;
  style: CSSProperties | undefined;
}

/** How what is below a provider looks. */
export interface Appearance {
  given: Theme | RunfolioTheme;
  drawn: PaletteTheme;
  /** Of the provider's element: tokens.css and its own style do the rest. */
  attributes: { 'data-rf-theme': Theme; 'data-rf-density'?: string; style: CSSProperties | undefined };
}

/** Makes the attributes and the colours of a theme. Themes that are equal count as the same one, so they may be written in place. */
export function useAppearance({ theme, root, paper, style }: AppearanceOptions): Appearance {
  const above = useContext(RunfolioContext)?.givenTheme;
  const key = JSON.stringify(theme ?? above ?? 'system');
  const given = useMemo(() => JSON.parse(key) as Theme | RunfolioTheme, [key]);
  const wanted = typeof given === 'string' ? given : (given.mode ?? 'system');
  const shown = useMode(wanted, root);
  const mode = paper ? 'light' : shown;
  const drawn = useMemo(() => (typeof given === 'string' ? mode : colorsOf(given, mode)), [given, mode]);
  const tokens = useMemo(() => (typeof given === 'string' ? undefined : properties(tokensOf(given, mode))), [given, mode]);
  const density = typeof given === 'string' ? undefined : given.density;
  const attributes = {
    // The style sheet knows the system's by itself, also before this code is there.
    'data-rf-theme': wanted === 'host' ? shown : wanted,
    ...(density !== undefined && { 'data-rf-density': density }),
    style: tokens ? { ...tokens, ...style } : style,
  };
  return { given, drawn, attributes };
}

/** What drawings need as values of a theme; its mode alone where it changes none of them. */
function colorsOf(theme: RunfolioTheme, mode: ThemeMode): PaletteTheme {
  const palette = paletteIn(theme, mode);
  const { surface, text, 'text-2': text2, 'text-3': text3 } = tokensOf(theme, mode);
  const ink = { surface, text, 'text-2': text2, 'text-3': text3 };
  const own = Object.fromEntries(Object.entries(ink).filter(([, value]) => value !== undefined && !value.includes('var(')));
  return palette === undefined && Object.keys(own).length === 0 ? mode : { mode, palette, ink: own };
}

function properties(tokens: TokenValues): CSSProperties {
  return Object.fromEntries(Object.entries(tokens).map(([name, value]) => [`--rf-${name}`, value]));
}
