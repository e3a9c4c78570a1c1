import { baseName, folderOf } from '../common/paths.js';

/** Fewer files do not show what their names have in common. */
const fewest = 3;

/**
 * Files that are about the runs of another folder: `evals/eval_a_full.json` and so on for `models/a.json`. What all names of a folder have in
 * common before and behind is left out; nine of ten must be names of the other folder. Gives the other folder's file for each.
 */
export function joinedFolders(paths: readonly string[]): Map<string, string> {
  const folders = new Map<string, Map<string, string>>();
  for (const path of paths) {
    const stems = folders.get(folderOf(path)) ?? new Map<string, string>();
    folders.set(folderOf(path), stems.set(stemOf(path), path));
  }
  const joined = new Map<string, string>();
  for (const [folder, stems] of folders) {
    for (const [other, targets] of folders) {
      if (folder === other || stems.size < fewest || targets.size < fewest) continue;
      const found = matches([...stems.keys()], [...targets.keys()]);
      if (found.size * 10 < stems.size * 9) continue;
      for (const [stem, target] of found) joined.set(stems.get(stem)!, targets.get(target)!);
    }
  }
  return joined;
}

/** Which names are one of the targets with something constant around it. */
function matches(names: readonly string[], targets: readonly string[]): Map<string, string> {
  const before = commonPrefix(names).slice(0, -commonPrefix(targets).length || undefined);
  const after = commonSuffix(names).slice(commonSuffix(targets).length);
  const found = new Map<string, string>();
  if (before === '' && after === '') return found;
  const known = new Set(targets);
  for (const name of names) {
    const own = name.slice(before.length, name.length - after.length);
    if (known.has(own)) found.set(name, own);
  }
  return found;
}

function commonPrefix(texts: readonly string[]): string {
  const [first = '', ...rest] = texts;
  let length = first.length;
  for (const text of rest) while (!text.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length);
}

function commonSuffix(texts: readonly string[]): string {
  const [first = '', ...rest] = texts;
  let from = 0;
  for (const text of rest) while (!text.endsWith(first.slice(from))) from++;
  return first.slice(from);
}

function stemOf(path: string): string {
  return baseName(path).replace(/\.[^./]+$/, '');
}
