import { nonFiniteReplacer, parseDashboardView, type DashboardView } from '../../src/index.js';

const keyOf = (project: string): string => `runfolio.view.${project}`;

/** What a reader of this browser chose for a project; undefined where nothing was, or nothing readable. What cannot be read is put aside, not lost. */
export function readView(project: string): DashboardView | undefined {
  const saved = read(keyOf(project));
  if (saved === undefined) return undefined;
  try {
    return parseDashboardView(JSON.parse(saved));
  } catch {
    write(`${keyOf(project)}.unreadable`, saved);
    return undefined;
  }
}

/** Remembers a view. A value that is not finite survives as JSON can hold it; see Scalar. */
export function saveView(project: string, view: DashboardView): void {
  write(keyOf(project), JSON.stringify(view, nonFiniteReplacer));
}

function read(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // Storage is off or full: the view holds until the page is left.
  }
}
