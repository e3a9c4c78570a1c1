import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { languages, loadTexts } from '../../src/languages/index.js';
import type { Messages, TextSet } from '../../src/texts/index.js';

const source = join(import.meta.dirname, '../../src');

/** All sets of texts of the sources: what files named `texts.ts` or `…Texts.ts` define. */
export async function textSets(): Promise<TextSet[]> {
  const files = (await readdir(source, { recursive: true })).filter((file) => /(?:^|[/\\])(?:texts|\w+Texts)\.ts$/.test(file));
  const modules = await Promise.all(
    files.toSorted().map((file) => import(pathToFileURL(join(source, file)).href) as Promise<Record<string, unknown>>),
  );
  return modules.flatMap((module) => Object.values(module).filter(isTextSet));
}

function isTextSet(value: unknown): value is TextSet {
  return typeof value === 'object' && value !== null && 'folder' in value && 'english' in value;
}

/** The English texts of some sets by their keys. Throws where two have the same. */
export function englishOf(sets: readonly TextSet[]): Messages {
  const found = new Map<string, Messages[string]>();
  for (const { folder, english } of sets) {
    for (const [name, message] of Object.entries(english)) {
      const key = `${folder}.${name}`;
      if (found.has(key)) throw new Error(`${key} is defined twice.`);
      found.set(key, message);
    }
  }
  return Object.fromEntries(found);
}

/** Every text of a language that comes with the library. */
export async function everyTextOf(language: string): Promise<Messages> {
  const { folders } = await languages[language]!();
  const { texts } = await loadTexts(language, Object.keys(folders));
  return texts ?? {};
}
