import { hcl, interpolateRgb } from 'd3';
import { runStates, type RunState } from '../model/index.js';
import { inkOf, modeOf, type PaletteName, type PaletteTheme } from './paletteTheme.js';

interface Palette {
  /** First colours on the light and on the dark surface: the published ones, with lightness moved where 3:1 to the surface needs it. */
  light: readonly string[];
  dark: readonly string[];
}

/** Sources: github.com/d3/d3-scale-chromatic (observable10); Okabe and Ito, "Color Universal Design", 2008. */
const palettes: Readonly<Record<PaletteName, Palette>> = {
  observable: {
    light: ['#4269d0', '#c28900', '#f26752', '#49a38f', '#3aa850', '#e06e9b', '#a463f2', '#7196cd', '#9c6b4e', '#90949c'],
    dark: ['#4d74dc', '#efb118', '#ff725c', '#6cc5b0', '#3ca951', '#ff8ab7', '#a463f2', '#97bbf5', '#ab795b', '#9498a0'],
  },
  okabeIto: {
    light: ['#0072b2', '#c98600', '#009e73', '#cc79a7', '#399dd1', '#d55e00', '#9e9800', '#000000'],
    dark: ['#0f7fc0', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#f0e442', '#8a8a8a'],
  },
  contrast: {
    light: ['#0b3fd9', '#b00020', '#006739', '#7a1fa2', '#7d4f00', '#005f73', '#b1004e', '#3d3d3d'],
    dark: ['#9a98ff', '#ff7b71', '#5cb47f', '#db7dff', '#d29947', '#66aec4', '#ff76a3', '#a4a4a4'],
  },
};

/** Lightness (CIE L*) added per round through the palette: away from the surface, so that contrast only grows. */
const lightnessStep = { light: -13, dark: 9 } as const;
/** Rounds before colours repeat. */
const rounds = 3;
/** How much of the text's colour is in what is greyed. */
const greyedShare = 0.14;

/**
 * The colour of a run: by its index in the project (creation order), so that it is the same in every panel and after a reload.
 * Past the end of a palette the same hues come again, darker on light and lighter on dark; after three rounds they repeat. Default: the
 * palette of the theme.
 */
export function runColor(index: number, theme: PaletteTheme, palette?: PaletteName): string {
  const colors = colorsOf(theme, palette);
  const base = colors[index % colors.length] ?? 'currentColor';
  const round = Math.floor(index / colors.length) % rounds;
  if (round === 0) return base;
  const shade = hcl(base);
  shade.l += lightnessStep[modeOf(theme)] * round;
  return shade.rgb().clamp().formatHex();
}

/** How many colours runs have in a theme before they come again. */
export function colorCount(theme: PaletteTheme): number {
  return rounds * colorsOf(theme).length;
}

function colorsOf(theme: PaletteTheme, name?: PaletteName): readonly string[] {
  const own = name ?? (typeof theme === 'string' ? undefined : theme.palette);
  if (typeof own === 'object' && own.length > 0) return own;
  return palettes[typeof own === 'string' ? own : 'observable'][modeOf(theme)];
}

/** The colour of what is not selected: it recedes, and is still seen. On a surface of the host's it is made of that and of its text. */
export function greyedColor(theme: PaletteTheme): string {
  if (typeof theme === 'object' && theme.ink?.surface !== undefined)
    return interpolateRgb(theme.ink.surface, inkOf(theme, 'text'))(greyedShare);
  return modeOf(theme) === 'light' ? '#dcdee3' : '#33363e';
}

/** The token that holds the colour of a run's state, 3:1 on the surface; that of `killed` for a state that is not known. */
export function stateToken(state: string): `--rf-state-${RunState}` {
  return `--rf-state-${runStates.find((known) => known === state) ?? 'killed'}`;
}
