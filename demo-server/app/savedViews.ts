import { parseDashboardView, type DashboardView } from '../../src/index.js';

const keyOf = (project: string): string => `runfolio view ${project}`;

/** The view of a project as it was left; undefined where there is none, or none that can be read any more. */
export function loadView(project: string): DashboardView | undefined {
  try {
    const saved = localStorage.getItem(keyOf(project));
    return saved === null ? undefined : parseDashboardView(JSON.parse(saved));
  } catch {
    return undefined;
  }
}

/** Keeps a view for the next visit. A browser that keeps nothing is no failure. */
export function saveView(project: string, view: DashboardView): void {
  try {
    localStorage.setItem(keyOf(project), JSON.stringify(view));
  } catch {
    // Storage is full or switched off: the view lasts as long as the page.
  }
}
