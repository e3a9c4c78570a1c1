import { nonFiniteReplacer, parseDashboardView, type DashboardView } from '../../src/index.js';

const keyOf = (project: string, view?: string): string => `runfolio.view.${project}${view === undefined ? '' : `?${view}`}`;

/** What a reader of this browser chose for a project; undefined where nothing was, or nothing readable. What cannot be read is put aside, not lost. */
export function readView(project: string): DashboardView | undefined {
  return readKept(keyOf(project), parseDashboardView);
}

/** Remembers a view. A value that is not finite survives as JSON can hold it; see Scalar. */
export function saveView(project: string, view: DashboardView): void {
  write(keyOf(project), JSON.stringify(view, nonFiniteReplacer));
}

/** A saved view as somebody changed it in this browser. */
export interface ChangedView {
  /** The version that was changed. */
  base: number;
  view: DashboardView;
}

/** What was changed of a saved view in this browser and not saved; undefined where nothing was. */
export function readChanges(project: string, id: string): ChangedView | undefined {
  return readKept(keyOf(project, id), (json) => {
    const { base, view } = Object(json) as Partial<ChangedView>;
    if (typeof base !== 'number') throw new Error('No version.');
    return { base, view: parseDashboardView(view) };
  });
}

/** Remembers what was changed of a saved view; undefined forgets it. */
export function saveChanges(project: string, id: string, changed: ChangedView | undefined): void {
  write(keyOf(project, id), changed && JSON.stringify(changed, nonFiniteReplacer));
}

function readKept<Kept>(key: string, parse: (json: unknown) => Kept): Kept | undefined {
  const saved = read(key);
  if (saved === undefined) return undefined;
  try {
    return parse(JSON.parse(saved));
  } catch {
    write(`${key}.unreadable`, saved);
    return undefined;
  }
}

function read(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // Storage is off or full: the view holds until the page is left.
  }
}
