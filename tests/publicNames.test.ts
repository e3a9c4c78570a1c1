import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { publicNames, type PublicNames } from '../scripts/publicNames.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { exports } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { exports: Record<string, { types?: string }> };

/** The sources of the entries, by what an application writes. */
const entries = Object.entries(exports).flatMap(([path, { types }]) =>
  types?.endsWith('.d.ts')
    ? [{ entry: path.replace(/^\./, 'runfolio'), source: types.replace(/^\.\/dist\//, '').replace(/\.d\.ts$/, '.ts') }]
    : [],
);

describe.each(entries)('$entry', ({ entry, source }) => {
  test('exports what is written down, and nothing else', async () => {
    const names = await publicNames(join(root, source));
    const kept = `tests/fixtures/publicNames/${entry.replace('/', '-')}.txt`;
    // A change of these files is a change of what the package promises. `npm test -- tests/publicNames -u` writes them anew.
    await expect(listed(names)).toMatchFileSnapshot(join(root, kept));
  });

  test('says of each value what it is', async () => {
    const silent = [...(await publicNames(join(root, source)))].filter(([, { kind, documented }]) => kind !== 'type' && !documented);
    expect(silent.map(([name, { file }]) => `${name} in ${file.slice(root.length)}`)).toEqual([]);
  });

  test('has each name when it is loaded', async () => {
    const names = await publicNames(join(root, source));
    const values = [...names].filter(([, { kind }]) => kind !== 'type').map(([name]) => name);
    const loaded = (await import(/* @vite-ignore */ join(root, source))) as object;
    expect(Object.keys(loaded).toSorted()).toEqual(values.toSorted());
  });
});

test('what the documents import is there', async () => {
  const missing: string[] = [];
  for (const file of ['README.md', 'CONTRIBUTING.md', ...(await markdownIn('docs'))]) {
    for (const { entry, names } of importsIn(await readFile(join(root, file), 'utf8'))) {
      const source = entries.find((found) => found.entry === entry)?.source;
      const there: PublicNames = source === undefined ? new Map() : await publicNames(join(root, source));
      missing.push(...names.filter((name) => !there.has(name)).map((name) => `${file}: ${name} of '${entry}'`));
    }
  }
  expect(missing).toEqual([]);
});

/** One name per line, values before types, so that a difference reads well. */
function listed(names: PublicNames): string {
  const of = (onlyTypes: boolean): string[] =>
    [...names]
      .filter(([, { kind }]) => (kind === 'type') === onlyTypes)
      .map(([name]) => name)
      .toSorted();
  return ['# Values', ...of(false), '', '# Types', ...of(true), ''].join('\n');
}

function importsIn(text: string): { entry: string; names: string[] }[] {
  return Array.from(text.matchAll(/import (?:type )?\{([^}]+)\} from '(runfolio(?:\/[\w-]+)?)'/g), ([, list = '', entry = '']) => ({
    entry,
    names: Array.from(list.matchAll(/(?:type )?(\w+)(?: as \w+)?/g), ([, name = '']) => name),
  }));
}

async function markdownIn(folder: string): Promise<string[]> {
  return (await readdir(join(root, folder))).filter((name) => name.endsWith('.md')).map((name) => join(folder, name));
}
