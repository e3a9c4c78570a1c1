import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { parseOptions } from '../demo-server/commandLine.js';
import { securityHeaders } from '../demo-server/securityHeaders.js';
import { headingId } from '../scripts/docs/headingId.js';
import { allSnippets, documentedPages, root, snippetsOf } from '../scripts/docs/snippets.js';
import { jsonChecks } from './support/docs/jsonChecks.js';
import { runfolioCommands } from './support/docs/runfolioCommands.js';

/** The command line as far as its options are parsed: nothing is served or written. */
async function parsingMain(): Promise<(args: readonly string[]) => Promise<number>> {
  // What other files of tests have loaded has the real one.
  vi.resetModules();
  vi.doMock(import('../demo-server/commandLine.js'), async (original) => {
    const real = await original();
    const parse = (...given: Parameters<typeof parseOptions>): never => {
      real.parseOptions(...given);
      throw new Error('parsed');
    };
    return { ...real, parseOptions: parse };
  });
  const { main } = await import('../demo-server/main.js');
  vi.doUnmock(import('../demo-server/commandLine.js'));
  vi.resetModules();
  return main;
}

const snippets = allSnippets();
const at = ({ file, line }: { file: string; line: number }): string => `${file}:${line}`;

test('blocks are found with their languages, words and what they take as given', () => {
  const page =
    'Text\n\n<!-- given\nimport a from "a";\n-->\n\n```tsx runnable\n<A />;\n```\n\n- in a list\n\n  ```sh\n  npx runfolio serve\n  ```\n';
  expect(snippetsOf(page, 'page.md')).toEqual([
    { file: 'page.md', line: 7, language: 'tsx', words: ['runnable'], text: '<A />;\n', given: 'import a from "a";' },
    { file: 'page.md', line: 13, language: 'sh', words: [], text: 'npx runfolio serve\n', given: '' },
  ]);
});

test('commands on the pages have options that the command line knows', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const commands = snippets.filter(({ language }) => language === 'sh').flatMap(runfolioCommands);
  expect(commands.length).toBeGreaterThan(10);
  const main = await parsingMain();
  for (const command of commands) expect([at(command), await main(command.args)]).toEqual([at(command), 1]);
  // The check can fail: an option that there is not is exit code 2.
  expect(await main(['serve', '--no-such-option'])).toBe(2);
  error.mockRestore();
});

test('JSON on the pages is what its page says it is', () => {
  const blocks = snippets.filter(({ language }) => language === 'json');
  expect(blocks.length).toBeGreaterThan(6);
  for (const block of blocks) {
    const check = jsonChecks[block.words[0] ?? 'json'];
    expect(check, `${at(block)} is of no known kind`).toBeDefined();
    expect(() => check?.(block.text), at(block)).not.toThrow();
  }
});

test('content security policies on the pages are what the server sends, but for origins of others', () => {
  const directives = (policy: string): Map<string, string[]> =>
    new Map(
      policy.split(/[;\n]/).flatMap((part) => (part.trim() ? [[part.trim().split(/\s+/)[0]!, part.trim().split(/\s+/).slice(1)]] : [])),
    );
  const sent = directives(securityHeaders()['content-security-policy'] ?? '');
  const blocks = snippets.filter(({ language }) => language === 'csp');
  expect(blocks.length).toBeGreaterThan(0);
  for (const block of blocks) {
    for (const [name, sources] of directives(block.text)) {
      const own = sources.filter((source) => !source.startsWith('https://'));
      expect([at(block), name, own]).toEqual([at(block), name, sent.get(name)]);
    }
  }
});

test('the files that a closed network needs are those of the package', () => {
  const workers = readdirSync(new URL('../workers/', import.meta.url)).filter((name) => name.endsWith('.worker.ts'));
  const needed = ['duckdb/duckdb-eh.wasm', ...workers.map((name) => name.replace('.ts', '.js'))].map((name) => `workers/${name}`);
  const listed = snippets.filter(({ language }) => language === 'files').map(({ text }) => text.trim().split('\n').toSorted());
  expect(listed).toEqual([needed.toSorted()]);
});

test('links of the pages lead to pages and headings that there are', () => {
  for (const file of documentedPages()) {
    for (const [, target = '', heading] of proseOf(file).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)) {
      const path = target ? join(dirname(file), target) : file;
      expect([file, target, existsSync(join(root, path))]).toEqual([file, target, true]);
      if (heading && path.endsWith('.md'))
        expect([file, `${path}#${heading}`, headingsOf(path).includes(heading)]).toEqual([file, `${path}#${heading}`, true]);
    }
  }
});

const readPage = (file: string): string => readFileSync(join(root, file), 'utf8');

/** A page without its code. */
const proseOf = (file: string): string =>
  readPage(file).replaceAll(/^ *```[^]*?^ *```$|^ {4}.*$|(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/gm, '');

/** Names of headings as GitHub makes them. */
function headingsOf(file: string): string[] {
  return [...readPage(file).matchAll(/^#+ (.*)$/gm)].map(([, text = '']) => headingId(text));
}
