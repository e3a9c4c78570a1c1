export * from './Dashboard.js';
export * from './dashboardView.js';
export * from './RunTable.js';
