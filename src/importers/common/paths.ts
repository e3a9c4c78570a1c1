/** The folder part of a path; empty for a file at the top. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

/** The last part of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A path below a folder, where an empty folder is the top. */
export function joinPath(folder: string, name: string): string {
  return folder ? `${folder}/${name}` : name;
}

/** The last folder that all paths share; empty where they share none. */
export function commonFolder(paths: readonly string[]): string {
  const [first = [], ...rest] = paths.map((path) => folderOf(path).split('/'));
  const parts = [...first];
  for (const other of rest) {
    const differs = parts.findIndex((part, i) => part !== other[i]);
    if (differs >= 0) parts.length = differs;
  }
  return parts.join('/');
}
