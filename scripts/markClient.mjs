// Marks compiled modules as parts of the client, for frameworks that run components on servers too: without it they would run hooks and contexts there.
// What needs no React stays unmarked, so that servers can call it. Modules that only hand names on stay unmarked as well: frameworks
// want to know each name of a marked module, which `export *` does not tell.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clientModules } from './clientModules.ts';

const directive = "'use client';";

/** Marks the modules of a folder that need it. The directive shares the first line, so that source maps stay true. */
export async function markClient(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter(({ name }) => name.endsWith('.js')).map(({ parentPath, name }) => join(parentPath, name));
  const modules = new Map(await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')])));
  for (const file of clientModules(modules)) await writeFile(file, `${directive} ${modules.get(file)}`);
}
