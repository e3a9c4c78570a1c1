// `runfolio`: the provider, panels, dashboards, hooks, and what panels of one's own are made of. Reports, importers and engines alone have entries
// of their own, in src/entries.
export * from './entries/hostEngine.js';
export * from './react/index.js';
export {
  Dashboard,
  parseDashboardView,
  RunTable,
  type DashboardHandle,
  type DashboardParts,
  type DashboardProps,
  type DashboardView,
  type PartsHost,
  type RunTableProps,
} from './dashboard/index.js';
export * from './panels/index.js';
// What a kind of panel of one's own is drawn with.
export * from './charts/index.js';
// What is selected, for a host that keeps it in its address.
export { Selection, selectionSchema, type Clause, type SelectionEffect, type SelectionState } from './query/index.js';
export {
  formatNumber,
  formatValue,
  greyedColor,
  modeOf,
  runColor,
  themeProblems,
  themeTokens,
  type Density,
  type PaletteName,
  type PaletteTheme,
  type RunfolioTheme,
  type Theme,
  type ThemeMode,
  type ThemeProblem,
  type ThemeToken,
  type TokenFacts,
  type TokenValues,
} from './theme/index.js';
// Languages: what panels of one's own, and translations, are made with.
export {
  defineTexts,
  messageProblems,
  nameWithin,
  textsOf,
  type Locale,
  type Message,
  type Messages,
  type PluralForms,
  type Texts,
  type TextSet,
} from './texts/index.js';
export type * from './model/index.js';
export {
  allRuns,
  filterText,
  likelyGoal,
  listedRuns,
  nonFiniteReplacer,
  panelDocumentSchema,
  RunfolioError,
  runSetSchema,
  visibleRuns,
} from './model/index.js';
