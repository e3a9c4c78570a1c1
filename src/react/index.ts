export * from './context.js';
export * from './RunfolioProvider.js';
export * from './SelectionScope.js';
export * from './useCatalog.js';
export * from './useElement.js';
export * from './useHighlight.js';
export * from './usePlans.js';
export * from './useThreshold.js';
export { type Theme } from './useResolvedTheme.js';
