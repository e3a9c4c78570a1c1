import { filterText, type Filter } from '../model/index.js';
import { useTexts } from '../react/index.js';
import type { Texts } from '../texts/index.js';
import { filterTexts } from './filterTexts.js';

/** A filter as a person reads it, in the language of the page: its keys and values stay as they are. */
export function useFilterSentence(): (filter: Filter) => string {
  const t = useTexts(filterTexts);
  return (filter) => written(filter, t);
}

function written(filter: Filter, t: Texts<typeof filterTexts.english>): string {
  return filterText(filter, (name, values) => (t as (name: string, values: Readonly<Record<string, string>>) => string)(name, values));
}
