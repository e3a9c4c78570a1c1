import type { Plugin } from 'vite';
import { publicEntries, writeSnippets } from '../../../scripts/docs/writeSnippets.ts';

/** Lets browser tests import the snippets of the documentation, which import the package by its name. */
export function snippetModules(): Plugin {
  return {
    name: 'snippet-modules',
    config() {
      writeSnippets();
      const alias = Object.entries(publicEntries()).map(([name, replacement]) => ({ find: new RegExp(`^${name}$`), replacement }));
      return { resolve: { alias } };
    },
  };
}
