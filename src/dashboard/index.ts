export * from './Dashboard.js';
export * from './dashboardView.js';
export { Logo } from './Logo.js';
export * from './RunTable.js';
export { ThemeButton } from './ThemeButton.js';
