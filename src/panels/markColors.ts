import { rgb } from 'd3';
import { suggestedKind, valueLanes, valueScale, valueTicks, type ColorBarProps, type ValueScale } from '../charts/index.js';
import type { RasterPalette } from '../charts/inner.js';
import type { Column, RunId, ValueColumn } from '../model/index.js';
import type { Locale } from '../texts/index.js';
import { colorCount, greyedColor, runColor, valueRamp, type PaletteTheme } from '../theme/index.js';

/** What colours marks that stand for runs, as an index into a palette per row. */
export interface MarkColors {
  index: Uint8Array;
  /** CSS colours by index. */
  css: readonly string[];
  palette: RasterPalette;
  /** Whether neighbouring indices are neighbouring colours, so that they can be mixed. */
  mixed: boolean;
  /** Set where colours stand for values. */
  legend?: ColorBarProps | undefined;
  /** Set where colours stand for categories. */
  categories?: readonly { label: string; color: string }[] | undefined;
}

/** Colours of a scale that are told apart. */
const rampSteps = 64;
/** A palette index is one byte. */
const mostColors = 255;

/** Marks in the colours of their runs. */
export function colorsByRun(
  runs: Int32Array,
  idOf: (row: number) => RunId,
  chosen: Readonly<Record<RunId, string>>,
  theme: PaletteTheme,
): MarkColors {
  const runColors = Math.min(colorCount(theme), mostColors);
  const css = Array.from({ length: runColors }, (_, i) => runColor(i, theme));
  const own = new Map<string, number>();
  const anyChosen = Object.keys(chosen).length > 0;
  const index = Uint8Array.from(runs, (run, row) => {
    const color = anyChosen ? chosen[idOf(row)] : undefined;
    if (color === undefined) return run % runColors;
    const known = own.get(color) ?? (css.length < mostColors ? css.push(color) - 1 : run % runColors);
    own.set(color, known);
    return known;
  });
  return { index, css, palette: paletteOf(css), mixed: false };
}

/** Marks coloured by a column: along a scale for numbers, by category else; grey where a run has no place on it. */
export function colorsByColumn(column: Column, values: ValueColumn, label: string, theme: PaletteTheme, locale?: Locale): MarkColors {
  const time = column.from === 'run' && column.key === 'created_at';
  const scale = valueScale(values, { kind: suggestedKind(values, { time }) });
  return scale.kind === 'category' ? byCategory(scale, theme, locale) : byValue(scale, label, theme, locale);
}

function byValue(scale: ValueScale, label: string, theme: PaletteTheme, locale: Locale | undefined): MarkColors {
  const ramp = valueRamp(theme);
  const css = [...Array.from({ length: rampSteps }, (_, i) => ramp(i / (rampSteps - 1))), greyedColor(theme)];
  const index = Uint8Array.from(scale.position, (place, row) => (scale.lane[row] === 0 ? Math.round(place * (rampSteps - 1)) : rampSteps));
  return { index, css, palette: paletteOf(css), mixed: true, legend: { label, ramp, ticks: valueTicks(scale, 5, locale) } };
}

function byCategory(scale: ValueScale, theme: PaletteTheme, locale: Locale | undefined): MarkColors {
  const { categories, lane, position } = scale;
  const css = [...categories.map((_, i) => runColor(i, theme)), greyedColor(theme)].slice(0, mostColors);
  const index = Uint8Array.from(position, (place, row) =>
    valueLanes[lane[row]!] === 'drawn' ? Math.min(mostColors - 1, Math.round(place * categories.length - 0.5)) : css.length - 1,
  );
  const labels = valueTicks(scale, categories.length, locale).map(({ label }, i) => ({ label, color: css[i] ?? '' }));
  return { index, css, palette: paletteOf(css), mixed: false, categories: labels };
}

function paletteOf(css: readonly string[]): RasterPalette {
  return Uint8Array.from(
    css.flatMap((color) => {
      const { r, g, b } = rgb(color);
      return [r, g, b];
    }),
  );
}
