import { countRamp, runColor, signedRamp, valueRamp, type ColorRamp, type PaletteTheme } from '../../theme/index.js';

/** Colours and font of the page, as Vega needs them. */
export interface ChartTokens {
  font: string;
  text: string;
  quiet: string;
  grid: string;
  border: string;
  surface: string;
}

/** The tokens as they are on an element: a host may have changed them. */
export function readTokens(root: Element): ChartTokens {
  const style = getComputedStyle(root);
  const token = (name: string): string => style.getPropertyValue(`--rf-${name}`).trim();
  return {
    font: style.fontFamily,
    text: token('text'),
    quiet: token('text-2'),
    grid: token('grid'),
    border: token('border-strong'),
    surface: token('surface'),
  };
}

/** Vega-Lite's config that makes a chart look like all others. */
export function themeConfig({ font, text, quiet, grid, border, surface }: ChartTokens, theme: PaletteTheme) {
  const mark = runColor(0, theme);
  const label = { labelColor: quiet, labelFontSize: 10.5, titleColor: quiet, titleFontSize: 11, titleFontWeight: 'normal' } as const;
  return {
    background: 'transparent',
    font,
    padding: 8,
    axis: {
      ...label,
      gridColor: grid,
      domainColor: border,
      tickColor: border,
      tickSize: 4,
      labelPadding: 4,
      titlePadding: 8,
      labelLimit: 140,
    },
    axisY: { domain: false, ticks: false },
    axisXDiscrete: { grid: false },
    legend: { ...label, symbolSize: 60, labelLimit: 140, gradientThickness: 8 },
    header: label,
    title: { color: text, subtitleColor: quiet, fontSize: 12, fontWeight: 600, anchor: 'start' },
    view: { stroke: null, continuousWidth: 220, continuousHeight: 140 },
    mark: { color: mark },
    text: { color: text },
    rule: { color: border },
    rect: { stroke: null },
    boxplot: { median: { color: surface }, rule: { color: quiet } },
    arc: { stroke: surface },
    range: {
      category: Array.from({ length: 20 }, (_, i) => runColor(i, theme)),
      ramp: steps(valueRamp(theme)),
      heatmap: steps(countRamp(theme)),
      ordinal: steps(valueRamp(theme)),
      diverging: steps(signedRamp(theme)),
    },
  };
}

function steps(ramp: ColorRamp): string[] {
  return Array.from({ length: 16 }, (_, i) => ramp(i / 15));
}
