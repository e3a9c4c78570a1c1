import { nonFiniteReplacer, selectionSchema, type SelectionState } from '../../src/index.js';
import { projectHref } from './route.js';

/** The selection that the address holds after `?selection=`; undefined where there is none, or none that can be read. */
export function readHashSelection(hash: string): SelectionState | undefined {
  const text = new URLSearchParams(hash.split('?')[1] ?? '').get('selection');
  if (text === null) return undefined;
  try {
    return selectionSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** The address of a project, or of a saved view of it, with what is selected in it: copied, it shows others the same. */
export function hashWith(project: string, selection: SelectionState | undefined, view?: string): string {
  const base = projectHref(project, view);
  if (!selection || selection.clauses.length === 0) return base;
  return `${base}${view === undefined ? '?' : '&'}${new URLSearchParams({ selection: JSON.stringify(selection, nonFiniteReplacer) }).toString()}`;
}
