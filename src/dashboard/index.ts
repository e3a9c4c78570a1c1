export * from './Dashboard.js';
export { defaultView, parseDashboardView, type DashboardView } from '../query/index.js';
export { Logo } from './Logo.js';
export * from './RunTable.js';
export { ThemeButton } from './ThemeButton.js';
