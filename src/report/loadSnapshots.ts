/** Freezing of reports: `recordSnapshot`, `buildStaticReport`, `compareSnapshots`, … */
export type ReportSnapshots = typeof import('./snapshot/index.js');

/** Loads it: pages that only show reports do not need it. */
export function loadSnapshots(): Promise<ReportSnapshots> {
  return import('./snapshot/index.js');
}
