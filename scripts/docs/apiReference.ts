import type { Plugin } from 'vite';
import { readApi } from './readApi.ts';
import { publicEntries } from './writeSnippets.ts';

const name = 'virtual:api-reference';

/** Gives the site what the package's entry points export, read from the types when the page is first asked for. */
export function apiReference(): Plugin {
  return {
    name: 'api-reference',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load(id) {
      if (id !== `\0${name}`) return undefined;
      const sources = Object.entries(publicEntries()).filter(([, path]) => !path.endsWith('.css'));
      return `export default ${JSON.stringify(readApi(Object.fromEntries(sources)))};`;
    },
  };
}
