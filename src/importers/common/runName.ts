import { baseName, commonFolder, folderOf } from './paths.js';

/** File names that say nothing of the run: its folder names it then. */
const plainNames =
  /^(?:metrics?|history|logs?|run|events?|train(?:ing)?|trainer_state|progress|reports?|results?|output|data|main|console|stdout|stderr|summary|configs?|params?|args|hparams|hyperparameters|settings|eval(?:uation)?|scores?|stats|info|(?:all|train|eval|test|val)_results|\d+(?:\.\d+)*\.monitor|monitor|[\da-f]{8}-[\da-f]{4}-[\da-f-]+)$/i;

/** Id and name of a run that files are about. */
export interface RunName {
  id: string;
  name: string;
}

/** The folder that was given to import, if all paths are in one: it is no part of a run's id. */
export function importRoot(paths: readonly string[]): string {
  return commonFolder(paths).split('/')[0] ?? '';
}

/** Whether a file's name says nothing of the run. */
export function isPlainName(path: string): boolean {
  return plainNames.test(stem(path)) && folderOf(path) !== '';
}

/** The path below `root`, which is no part of ids. */
export function below(path: string, root: string): string {
  return root !== '' && path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
}

/** The run of a folder; that of the import's root is called after it. */
export function folderRun(folder: string, root: string): RunName {
  const id = below(folder, root);
  return { id, name: shortName(id) };
}

/** The run of a file that has one of its own. */
export function fileRun(path: string, root: string): RunName {
  const id = below(path.replace(/\.[^./]+$/, ''), root);
  return { id, name: shortName(id) };
}

/**
 * The run of each file, for formats where each file is a run: its path without ending, or its folder where the name says nothing and no
 * other file of the folder is such. Ids are unique.
 */
export function runNames(paths: readonly string[], root: string): Map<string, RunName> {
  const wanted = new Map(paths.map((path) => [path, isPlainName(path) ? folderRun(folderOf(path), root) : fileRun(path, root)]));
  const first = repeated([...wanted.values()]);
  const withFile = paths.map((path) => [path, first.has(wanted.get(path)!.id) ? fileRun(path, root) : wanted.get(path)!] as const);
  const second = repeated(withFile.map(([, name]) => name));
  return new Map(withFile.map(([path, name]) => [path, second.has(name.id) ? { ...name, id: below(path, root) } : name]));
}

function repeated(names: readonly RunName[]): Set<string> {
  const seen = new Set<string>();
  return new Set(names.map(({ id }) => id).filter((id) => seen.size === seen.add(id).size));
}

/** The last part of an id, with the one before where it is but a number. */
function shortName(id: string): string {
  const parts = id.split('/');
  return parts.slice(/^[\d._-]*$/.test(parts.at(-1) ?? '') ? -2 : -1).join('/');
}

function stem(path: string): string {
  return baseName(path).replace(/\.[^./]+$/, '');
}
