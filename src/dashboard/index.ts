export * from './Dashboard.js';
export { filterPills } from './filterPills.js';
export { groupText } from './GroupChooser.js';
export * from './gridLayout.js';
export { Logo } from './Logo.js';
export * from './RunTable.js';
export { SelectionBar } from './SelectionBar.js';
export { ThemeButton } from './ThemeButton.js';
export { useRunCount } from './useRunCount.js';
