import { execFileSync } from 'node:child_process';
import type { Plugin } from 'vite';
import { readApi } from './readApi.ts';
import { root } from './snippets.ts';
import { publicEntries } from './writeSnippets.ts';

/** What the site is given, as JSON, by the names that its pages import. */
const modules: Readonly<Record<string, () => string>> = {
  'virtual:api-reference': () => {
    const sources = Object.entries(publicEntries()).filter(([, path]) => !path.endsWith('.css'));
    return JSON.stringify(readApi(Object.fromEntries(sources)));
  },
  'virtual:open-api': () =>
    execFileSync(process.execPath, ['--import', './scripts/resolve-ts.mjs', 'scripts/docs/printOpenApi.ts'], {
      cwd: root,
      encoding: 'utf8',
    }),
};

/** Gives the site what the package's entry points export and what the server's routes are, read from the sources when a page first asks for it. */
export function apiReference(): Plugin {
  return {
    name: 'api-reference',
    resolveId: (id) => (id in modules ? `\0${id}` : undefined),
    load(id) {
      const text = modules[id.slice(1)];
      return id.startsWith('\0') && text ? `export default ${text()};` : undefined;
    },
  };
}
