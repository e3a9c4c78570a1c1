import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allSnippets, fileNameOf, root, type Snippet } from './snippets.ts';

/** Where snippets are written as files of a program. */
export const snippetsFolder = join(root, '.cache', 'snippets');

interface Exports {
  exports: Record<string, string | { types?: string }>;
}

/** The sources of the package's entries by the names that users import. */
export function publicEntries(): Record<string, string> {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Exports;
  const found = Object.entries(exports).flatMap(([name, target]): [string, string][] => {
    const built = typeof target === 'string' ? target : target.types;
    const source = built && sourceOf(built);
    return source && name !== './package.json' ? [[name.replace(/^\./, 'runfolio'), source]] : [];
  });
  return Object.fromEntries(found);
}

/** The file that a built one is made of. */
function sourceOf(built: string): string | undefined {
  const base = built.replace(/^\.\/dist\//, '').replace(/\.(?:d\.ts|css)$/, '');
  const endings = built.endsWith('.css') ? ['.css'] : ['.ts', '.tsx'];
  return endings.map((ending) => join(root, base + ending)).find((path) => existsSync(path));
}

/** Snippets that are TypeScript. */
export function typedSnippets(): Snippet[] {
  return allSnippets().filter(({ language }) => language === 'ts' || language === 'tsx');
}

/** Writes each TypeScript snippet, with what it takes as given, as a module, and a tsconfig over all of them and the repository: one program checks both. */
export function writeSnippets(): Snippet[] {
  const snippets = typedSnippets();
  rmSync(snippetsFolder, { recursive: true, force: true });
  mkdirSync(snippetsFolder, { recursive: true });
  for (const snippet of snippets) writeFileSync(join(snippetsFolder, fileNameOf(snippet)), moduleOf(snippet));
  writeFileSync(join(snippetsFolder, 'tsconfig.json'), JSON.stringify(projectOf()));
  return snippets;
}

/** The snippet keeps its line number, so that the compiler's messages lead to it. */
function moduleOf({ text, given, words }: Snippet): string {
  const local = words.includes('runnable')
    ? text.replaceAll(/https:\/\/example\.org\/exports\/[\w-]+\//g, '/demo-server/sample/export/')
    : text;
  return `${given.replaceAll('\n', ' ')}\n${local}\nexport {};\n`;
}

function projectOf(): object {
  const { include } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')) as { include: string[] };
  const entries = Object.entries(publicEntries()).map(([name, path]) => [name, [path]]);
  return {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: { paths: Object.fromEntries(entries), noUnusedLocals: false, types: ['vite/client', 'node'] },
    include: [...include.map((path) => join(root, path)), './*.ts', './*.tsx', join(root, 'scripts/docs/givenModules.d.ts')],
  };
}
