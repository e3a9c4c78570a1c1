// The public names of an entry: what `import { … } from 'runfolio/…'` finds, followed through all files that it re-exports.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export interface PublicName {
  /** Whether it is there when the program runs, or for the compiler alone. A class is both. */
  kind: 'value' | 'type' | 'class';
  /** Whether a comment stands before its declaration. */
  documented: boolean;
  /** Where it is declared. */
  file: string;
}

export type PublicNames = ReadonlyMap<string, PublicName>;

const declarations = /(\*\/\s*\n)?^export (?:declare )?(?:async )?(?:abstract )?(function\*?|const|class|interface|type|enum) (\w+)/gm;
const stars = /^export (type )?\* from '([^']+)'/gm;
const lists = /^export (type )?\{([^}]*)\}(?: from '([^']+)')?/gm;

/** Reads TypeScript as this project formats it. */
export async function publicNames(file: string): Promise<PublicNames> {
  const text = await readFile(file, 'utf8');
  const names = new Map<string, PublicName>();
  for (const [, comment, keyword = '', name = ''] of text.matchAll(declarations))
    // Overloads are declared several times; the first one is documented.
    if (!names.has(name)) names.set(name, { kind: kindOf(keyword), documented: comment !== undefined, file });
  for (const [, onlyTypes, from = ''] of text.matchAll(stars))
    for (const [name, found] of await publicNames(sourceOf(file, from)))
      // What is no type cannot be used where only types are handed on.
      if (!names.has(name) && !(onlyTypes && found.kind === 'value')) names.set(name, onlyTypes ? { ...found, kind: 'type' } : found);
  for (const [, onlyTypes, list = '', from] of text.matchAll(lists)) {
    const source = from?.startsWith('.') ? await publicNames(sourceOf(file, from)) : names;
    for (const { original, name, type } of listed(list)) {
      const found = source.get(original) ?? { kind: 'value', documented: true, file };
      names.set(name, (onlyTypes ?? type) ? { ...found, kind: 'type' } : found);
    }
  }
  return names;
}

function kindOf(keyword: string): PublicName['kind'] {
  if (keyword === 'class' || keyword === 'enum') return 'class';
  return keyword === 'interface' || keyword === 'type' ? 'type' : 'value';
}

function listed(list: string): { original: string; name: string; type: string | undefined }[] {
  return Array.from(list.matchAll(/(type )?(\w+)(?: as (\w+))?/g), ([, type, original = '', name = original]) => ({
    original,
    name,
    type,
  }));
}

/** Specifiers say `.js` where the source is `.ts` or `.tsx`. */
function sourceOf(file: string, from: string): string {
  const path = join(dirname(file), from).replace(/\.js$/, '');
  return existsSync(`${path}.ts`) ? `${path}.ts` : `${path}.tsx`;
}
