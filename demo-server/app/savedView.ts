import { parseDashboardView, type DashboardView } from '../../src/index.js';

const keyOf = (project: string): string => `runfolio.view.${project}`;

/** What a reader of this browser chose for a project; undefined where nothing was, or nothing readable. */
export function readView(project: string): DashboardView | undefined {
  try {
    const saved = localStorage.getItem(keyOf(project));
    return saved === null ? undefined : parseDashboardView(JSON.parse(saved));
  } catch {
    return undefined;
  }
}

/** Remembers a view. A value that is not finite survives as JSON can hold it; see Scalar. */
export function saveView(project: string, view: DashboardView): void {
  try {
    localStorage.setItem(keyOf(project), JSON.stringify(view, nonFinite));
  } catch {
    // Storage is off or full: the view holds until the page is left.
  }
}

function nonFinite(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? { $: String(value) } : value;
}
