// Charts with data of one's own: nothing else is needed, neither engine nor export nor provider.
export * from '../ownCharts/index.js';
export type { ValueScaleKind, ZoomRange } from '../charts/index.js';
export type { BarOrder, HandleFigureOptions, Normalisation, ReferenceLine } from '../panels/index.js';
export type { LocaleProps } from '../react/index.js';
export type { PaletteName, RunfolioTheme, Theme, ThemeMode } from '../theme/index.js';
export type { Messages } from '../texts/index.js';
export { RunfolioError, type ErrorCode, type Centre, type Goal, type Spread } from '../model/index.js';
