import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A fenced block of a Markdown page. */
export interface Snippet {
  /** Path in the repository, and the line of its fence: where a failure is looked for. */
  file: string;
  line: number;
  language: string;
  /** What stands after the language, such as `runnable` or `plan`. */
  words: readonly string[];
  text: string;
  /** What the text takes as given: the hidden comment `<!-- given … -->` just above. */
  given: string;
}

/** Pages whose snippets are run. */
export function documentedPages(): string[] {
  const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  return ['README.md', ...docs.map((name) => `docs/${name}`).toSorted()];
}

/** All fenced blocks of all pages, in order. */
export function allSnippets(): Snippet[] {
  return documentedPages().flatMap((file) => snippetsOf(readFileSync(join(root, file), 'utf8'), file));
}

/** The fenced blocks of a page. */
export function snippetsOf(markdown: string, file: string): Snippet[] {
  const fences = /(?:<!-- given\n(?<given>[^]*?)\n-->\n+)?^(?<indent> *)```(?<language>[\w-]*)(?<words>[^\n]*)\n(?<text>[^]*?)^ *```$/gm;
  return [...markdown.matchAll(fences)].map(({ index, groups = {}, 0: whole }) => ({
    file,
    line: markdown.slice(0, index + whole.indexOf('```')).split('\n').length,
    language: groups['language'] ?? '',
    words: (groups['words'] ?? '').split(' ').filter(Boolean),
    text: (groups['text'] ?? '').replaceAll(new RegExp(`^${groups['indent'] ?? ''}`, 'gm'), ''),
    given: groups['given'] ?? '',
  }));
}

/** `docs/theming.md:12` as the name of a file; those that are run are told apart by it. */
export function fileNameOf({ file, line, language, words }: Snippet): string {
  const run = words.includes('runnable') ? '.runnable' : '';
  return `${file.replace(/\.md$/, '').replaceAll('/', '-')}-${line}${run}.${language === 'ts' ? 'ts' : 'tsx'}`;
}
