// Marks compiled modules as parts of the client, for frameworks that run components on servers too: without it they would run hooks and contexts
// there. What needs no React stays unmarked, so that servers can use it. Entries only hand names on, and a marked module may not have `export *`.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const directive = "'use client';";
const react = /^import\s(?:[^'"]*?from\s*)?['"](?:react|react-dom|@base-ui\/react|@visx\/|@tanstack\/react-|@tiptap\/react|lucide-react|react-grid-layout)[^'"]*['"]/m;

/** Whether a compiled module imports React, or anything made with it. */
export function needsClient(code) {
  return react.test(code) && !code.startsWith(directive);
}

/** Marks all modules of a folder that need it. The directive shares the first line, so that source maps stay true. */
export async function markClient(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.name.endsWith('.js')) continue;
    const file = join(entry.parentPath, entry.name);
    const code = await readFile(file, 'utf8');
    if (needsClient(code)) await writeFile(file, `${directive} ${code}`);
  }
}
