import { realpath } from 'node:fs/promises';
import { basename, dirname, resolve, sep } from 'node:path';

/** A file or folder given on the command line. */
export interface InputRoot {
  /** Where it is, links resolved. */
  real: string;
  /** What the paths of its files begin with: its own name, with as many folders in front as tell it from the other roots. */
  name: string;
}

/** The given paths without those that are, or lie in, another one. Rejects where a path does not exist. */
export async function inputRoots(paths: readonly string[]): Promise<InputRoot[]> {
  const all = await Promise.all(paths.map(async (path) => ({ given: resolve(path), real: await realpath(path) })));
  const outer = all.filter(({ real }, i) => !all.some((other, j) => isCoveredBy(real, i, other.real, j)));
  const given = outer.map((root) => root.given);
  return outer.map((root) => ({ real: root.real, name: rootName(root.given, given) }));
}

function isCoveredBy(real: string, i: number, other: string, j: number): boolean {
  if (real === other) return j < i;
  return isWithin(real, other);
}

/** Whether a path lies in a folder, or is it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function rootName(path: string, all: readonly string[]): string {
  let [name, folder] = [basename(path), dirname(path)];
  while (all.some((other) => other !== path && `/${slashes(other)}`.endsWith(`/${name}`)) && folder !== dirname(folder)) {
    name = `${basename(folder)}/${name}`;
    folder = dirname(folder);
  }
  return name;
}

function slashes(path: string): string {
  return path.split(sep).join('/');
}
