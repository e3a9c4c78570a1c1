import { baseName } from '../common/paths.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../common/jsonScanner.js';

/** What classes are called, as a file says. */
export interface ClassList {
  path: string;
  /** Whether the file says nothing else. */
  whole: boolean;
  /** Whether two of its classes are called alike. */
  repeats: boolean;
  /** Name by id; no two are the same. */
  names: ReadonlyMap<number, string>;
  /** Id by whatever text means one class alone: its name, a synonym, a code. */
  ids: ReadonlyMap<string, number>;
}

/** A class as it was found: the first text that is no code is its name. */
interface Entry {
  id: number;
  texts: readonly string[];
}

/** Members of an object that are a list of classes. */
const listKey =
  /^(classes|categories|synsets|(class|label|category)?_?names|(class|label)_?(list|names|info)|labels|id2label|label2id|class_?to_?idx)$/i;
const listName = /class|label|categor|synset/i;
const idKeys = ['id', 'cid', 'index', 'idx', 'class_id', 'label_id', 'category_id', 'class_index'];
const nameKeys = ['name', 'class_name', 'label_name', 'label', 'class', 'category', 'title', 'synset', 'synonyms', 'words'];

/**
 * The classes of a JSON document: a list of texts or of objects with a name, an object from ids to names or from names to ids, or a member of an object that
 * is one of these. Undefined where it is no list of two or more classes.
 */
export function classList(path: string, content: JsonValue): ClassList | undefined {
  const own = entriesOf(content, listName.test(baseName(path)));
  const entries = own ?? (isJsonObject(content) ? memberEntries(content) : undefined);
  if (!entries || entries.length < 2) return undefined;
  if (new Set(entries.map(({ id }) => id)).size < entries.length) return undefined;
  return { path, whole: own !== undefined || Object.keys(content as JsonObject).length === 1, ...namesOf(entries) };
}

/** The classes of a text with one per line. */
export function classLines(path: string, text: string): ClassList | undefined {
  const lines = text.split(/\r?\n/);
  while (lines.at(-1) === '') lines.pop();
  return lines.some((line) => line === '') ? undefined : classList(path, lines);
}

/** `named`: what it is called says that it is a list of classes, so that numbers by texts are ids. */
function entriesOf(content: JsonValue, named: boolean): Entry[] | undefined {
  if (Array.isArray(content)) return all(content.map(listed));
  if (!isJsonObject(content)) return undefined;
  const members = Object.entries(content);
  if (named && members.every(([, value]) => isId(value))) return members.map(([name, id]) => ({ id: Number(id), texts: [name] }));
  return all(members.map(([key, value]) => (/^\d+$/.test(key) ? entry(Number(key), textsOf(value)) : undefined)));
}

function memberEntries(content: JsonObject): Entry[] | undefined {
  for (const [key, value] of Object.entries(content)) {
    const found = listKey.test(key) ? entriesOf(value, true) : undefined;
    if (found) return found;
  }
  return undefined;
}

function listed(value: JsonValue, index: number): Entry | undefined {
  if (!isJsonObject(value)) return entry(index, textsOf(value));
  const id = idKeys.find((key) => isId(value[key]));
  return entry(id === undefined ? index : Number(value[id]), textsOf(value));
}

function entry(id: number, texts: readonly string[]): Entry | undefined {
  return texts.length > 0 ? { id, texts } : undefined;
}

/** What a class is called, the name before all else. */
function textsOf(value: JsonValue): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (Array.isArray(value)) {
    const texts = value.filter((one): one is string => typeof one === 'string' && one !== '');
    return texts.length === value.length ? namesFirst(texts) : [];
  }
  return isJsonObject(value) ? memberTexts(value) : [];
}

function memberTexts(value: JsonObject): string[] {
  const rank = (key: string): number => nameKeys.indexOf(key.toLowerCase()) + 1 || nameKeys.length + 1;
  const keys = Object.keys(value).toSorted((a, b) => rank(a) - rank(b));
  const flat = (one: JsonValue | undefined): string[] => (isJsonObject(one) || one === undefined ? [] : textsOf(one));
  return nameKeys.includes(keys[0]?.toLowerCase() ?? '') ? keys.flatMap((key) => flat(value[key])) : [];
}

/** Codes such as `n01440764` come last. */
function namesFirst(texts: readonly string[]): string[] {
  const isCode = (text: string): boolean => /^[a-z]{0,2}\d+$/i.test(text);
  return texts.toSorted((a, b) => Number(isCode(a)) - Number(isCode(b)));
}

/** Classes of the same name have their id behind it. */
function namesOf(entries: readonly Entry[]): Pick<ClassList, 'names' | 'ids' | 'repeats'> {
  const times = new Map<string, number>();
  for (const { texts } of entries) times.set(texts[0]!, (times.get(texts[0]!) ?? 0) + 1);
  const names = new Map(entries.map(({ id, texts: [name = ''] }) => [id, times.get(name) === 1 ? name : `${name} (${id})`]));
  const ids = new Map<string, number>();
  const shared = new Set<string>();
  for (const { id, texts } of entries) {
    for (const text of [...texts, names.get(id)!]) {
      if ((ids.get(text) ?? id) !== id) shared.add(text);
      ids.set(text, id);
    }
  }
  for (const text of shared) ids.delete(text);
  return { names, ids, repeats: times.size < entries.length };
}

function isId(value: JsonValue | undefined): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function all<T>(values: readonly (T | undefined)[]): T[] | undefined {
  const found = values.filter((value) => value !== undefined);
  return found.length === values.length ? found : undefined;
}
