import { patternsOf } from '../../engine/index.js';
import type { Filter, PatternCompiler } from '../../model/index.js';
import type { Anonymizer } from './anonymizer.js';
import { renamedColumn, type Renaming } from './renamedFilter.js';

/** From real names to pseudonyms. `about`: what has filters. */
export async function hiding(anonymizer: Anonymizer, about: unknown): Promise<Renaming> {
  return {
    column: (column) => renamedColumn(column, (key) => anonymizer.key(key)),
    text: (text) => anonymizer.text(text),
    name: (field, name) => anonymizer.name(field, name),
    names: (field) => anonymizer.namesOf(field),
    patterns: lenient(await patternsIn(about)),
  };
}

/** A pattern that cannot be read finds nothing in the one world, and so it does in the other. */
function lenient(compile: PatternCompiler | undefined): PatternCompiler | undefined {
  return (
    compile &&
    ((pattern) => {
      try {
        return compile(pattern);
      } catch {
        return () => false;
      }
    })
  );
}

/** From pseudonyms to real names. */
export async function revealing(anonymizer: Anonymizer, about: unknown): Promise<Renaming> {
  return {
    column: (column) => renamedColumn(column, (key) => anonymizer.realKey(key)),
    text: (text) => anonymizer.real(text),
    name: (_, name) => anonymizer.real(name),
    names: (field) => [...anonymizer.namesOf(field)].map(([name, pseudonym]) => [pseudonym, name] as const),
    patterns: await patternsIn(about),
  };
}

async function patternsIn(about: unknown): ReturnType<typeof patternsOf> {
  return patternsOf([...filtersIn(about)]);
}

function* filtersIn(value: unknown): Generator<Filter> {
  if (typeof value !== 'object' || value === null) return;
  if ('op' in value && value.op === 'matches') yield value as Filter;
  else for (const part of Object.values(value)) yield* filtersIn(part);
}
