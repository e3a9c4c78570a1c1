import { baseName, commonFolder, folderOf, joinPath } from '../common/paths.js';
import { below } from '../common/runName.js';
import type { JoinRule } from '../inputOptions.js';

/** What joining needs of an array. */
export interface ArrayFile {
  path: string;
  rows: number;
}

/** Arrays that are columns of one table. */
export interface ArrayGroup<T extends ArrayFile> {
  /** Where the table is thought to lie; its last part is what the table is called. */
  path: string;
  /** What each array is called in it, in the same order. */
  members: { array: T; name: string }[];
}

/**
 * Puts arrays together that belong to the same rows; arrays of different length never. By names: arrays whose names begin with the same
 * word are one table, wherever they lie; of a folder's other arrays all are one, with those of the word if there is one such word only.
 * Names that differ in numbers alone (`fold1`, `fold2`) are of different tables, and so are folders that have the same names.
 */
export function joinArrays<T extends ArrayFile>(arrays: readonly T[], rule: JoinRule): ArrayGroup<T>[] {
  const groups = [...groupBy(arrays, ({ rows }) => String(rows)).values()].flatMap((equal) => groupsOf(equal, rule));
  return distinct(groups.map(named));
}

function groupsOf<T extends ArrayFile>(arrays: readonly T[], rule: JoinRule): T[][] {
  switch (rule) {
    case 'none':
      return arrays.map((array) => [array]);
    case 'all':
      return [[...arrays]];
    case 'folder':
      return [...groupBy(arrays, ({ path }) => folderOf(path)).values()];
    case 'names':
      return scopes(arrays, '')
        .flatMap(numbered)
        .flatMap((scope) => byNames(scope));
    default:
      return rule satisfies never;
  }
}

/** Folders within which no name is there twice, as far up as possible. */
function scopes<T extends ArrayFile>(arrays: readonly T[], folder: string): T[][] {
  const stems = arrays.map(({ path }) => stemOf(path));
  if (new Set(stems).size === stems.length) return [[...arrays]];
  const children = groupBy(arrays, ({ path }) => childFolder(path, folder));
  return [...children].flatMap(([child, inside]) => (child === folder ? [inside] : scopes(inside, child)));
}

/** The folder right in `folder` on the way to the file; `folder` itself for its own files. */
function childFolder(path: string, folder: string): string {
  const rest = folder === '' ? path : path.slice(folder.length + 1);
  const slash = rest.indexOf('/');
  return slash < 0 ? folder : joinPath(folder, rest.slice(0, slash));
}

/** Keeps arrays apart whose names differ in numbers alone, each with the others that have its numbers. */
function numbered<T extends ArrayFile>(arrays: readonly T[]): T[][] {
  const masks = groupBy(arrays, ({ path }) => stemOf(path).replaceAll(/\d+/g, '#'));
  const series = new Set([...masks.values()].filter((same) => same.length > 1).flatMap((same) => same.map(numbersOf)));
  return [...groupBy(arrays, (array) => (series.has(numbersOf(array)) ? numbersOf(array) : '')).values()];
}

function numbersOf({ path }: ArrayFile): string {
  return (stemOf(path).match(/\d+/g) ?? []).join(' ');
}

/** Arrays whose names begin alike, and the rest of each folder. */
function byNames<T extends ArrayFile>(arrays: readonly T[]): T[][] {
  const byWord = [...groupBy(arrays, ({ path }) => wordsOf(path)[0]!.toLowerCase()).values()];
  const shared = byWord.filter((group) => group.length > 1);
  const alone = byWord.filter((group) => group.length === 1).flat();
  const rest = [...groupBy(alone, ({ path }) => folderOf(path))].map(([folder, members]) => {
    const here = shared.filter((group) => group.every(({ path }) => folderOf(path) === folder));
    return { members, joins: here.length === 1 ? here[0] : undefined };
  });
  const joined = shared.map((group) => [...group, ...rest.filter(({ joins }) => joins === group).flatMap(({ members }) => members)]);
  return [...joined, ...rest.filter(({ joins }) => !joins).map(({ members }) => members)];
}

/** A group with its table's name: what all its names begin with, else its folder's, with what they end with. */
function named<T extends ArrayFile>(arrays: readonly T[]): ArrayGroup<T> {
  const sorted = arrays.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const [first] = sorted;
  if (sorted.length === 1) return { path: first!.path, members: [{ array: first!, name: stemOf(first!.path) }] };
  const stems = sorted.map(({ path }) => stemOf(path));
  const folder = commonFolder(sorted.map(({ path }) => path));
  const prefix = commonStart(stems);
  const called = prefix || commonEnd(stems);
  const inFolder = sorted.map(({ path }) => below(path, folder).replace(/\.npy$/i, ''));
  const names = new Set(stems).size < stems.length ? inFolder : stems.map((stem) => stem.slice(prefix.length).replace(/^[_\-. ]+/, ''));
  const path = called === '' ? folder || 'arrays' : joinPath(folder, called);
  return { path: `${path}.npy`, members: sorted.map((array, i) => ({ array, name: names[i]! })) };
}

/** Tables of the same name get `#2`, `#3` and so on. */
function distinct<T extends ArrayFile>(groups: readonly ArrayGroup<T>[]): ArrayGroup<T>[] {
  const taken = new Map<string, number>();
  return groups.map((group) => {
    const count = (taken.get(group.path) ?? 0) + 1;
    taken.set(group.path, count);
    return count === 1 ? group : { ...group, path: group.path.replace(/\.npy$/, `#${count}.npy`) };
  });
}

/** The whole words that all names begin with; no name is used up by them. A single letter (`y_true`, `y_pred`) says nothing and is none. */
function commonStart(stems: readonly string[]): string {
  const split = stems.map((stem) => stem.split(/(?=[_\-. ])/));
  let length = 0;
  while (split.every((parts) => parts.length > length + 1 && parts[length]!.toLowerCase() === split[0]![length]!.toLowerCase())) length++;
  const start = split[0]!.slice(0, length).join('');
  return start.length > 1 ? start : '';
}

function commonEnd(stems: readonly string[]): string {
  const split = stems.map((stem) => stem.split(/[_\-. ]/).toReversed());
  let length = 0;
  while (split.every((parts) => parts.length > length + 1 && parts[length] === split[0]![length])) length++;
  return split[0]!.slice(0, length).toReversed().join('_');
}

function wordsOf(path: string): string[] {
  return stemOf(path).split(/[_\-. ]/);
}

function stemOf(path: string): string {
  return baseName(path).replace(/\.npy$/i, '');
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
