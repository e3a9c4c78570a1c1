import { expect, test, vi } from 'vitest';
import { parseOptions } from '../demo-server/commandLine.js';
import { main } from '../demo-server/main.js';
import { securityHeaders } from '../demo-server/securityHeaders.js';
import { allSnippets, snippetsOf } from '../scripts/docs/snippets.js';
import { jsonChecks } from './support/docs/jsonChecks.js';
import { runfolioCommands } from './support/docs/runfolioCommands.js';

// Commands are taken as far as their options are parsed: nothing is served or written.
vi.mock(import('../demo-server/commandLine.js'), async (original) => {
  const real = await original();
  return {
    ...real,
    parseOptions: ((...given: Parameters<typeof parseOptions>) => {
      real.parseOptions(...given);
      throw new Error('parsed');
    }) as typeof parseOptions,
  };
});

const snippets = allSnippets();
const at = ({ file, line }: { file: string; line: number }): string => `${file}:${line}`;

test('blocks are found with their languages, words and what they take as given', () => {
  const page = 'Text\n\n<!-- given\nimport a from "a";\n-->\n\n```tsx runnable\n<A />;\n```\n\n- in a list\n\n  ```sh\n  npx runfolio serve\n  ```\n';
  expect(snippetsOf(page, 'page.md')).toEqual([
    { file: 'page.md', line: 7, language: 'tsx', words: ['runnable'], text: '<A />;\n', given: 'import a from "a";' },
    { file: 'page.md', line: 13, language: 'sh', words: [], text: 'npx runfolio serve\n', given: '' },
  ]);
});

test('commands on the pages have options that the command line knows', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const commands = snippets.filter(({ language }) => language === 'sh').flatMap(runfolioCommands);
  expect(commands.length).toBeGreaterThan(10);
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
    new Map(policy.split(/[;\n]/).flatMap((part) => (part.trim() ? [[part.trim().split(/\s+/)[0]!, part.trim().split(/\s+/).slice(1)]] : [])));
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
