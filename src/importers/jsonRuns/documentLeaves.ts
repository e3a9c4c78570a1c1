import type { JsonObject, JsonValue } from '../common/jsonScanner.js';
import { isJsonObject } from '../common/jsonScanner.js';
import { pointValue } from '../common/numbers.js';

/** What a JSON document holds, taken apart. */
export interface DocumentParts {
  /** Values by dotted key; null is left out. */
  leaves: Map<string, Exclude<JsonValue, null>>;
  /** Lists of rows that have a step: the history of a run, as trainers write it beside its results. */
  rows: { key: string; rows: JsonObject[] }[];
  /** Lists of numbers that stand under a name such as `history`, by the rest of their key. */
  curves: Map<string, number[]>;
}

/** Names of steps in the rows of a history. */
export const rowSteps: readonly string[] = ['step', '_step', 'global_step', 'iteration', 'iter', 'epoch'];
const curvePart = /^(?:history|histories|curves?|learning_curves?|logs?|loss_history)$/i;
/** Longer lists of objects are data, and kept as JSON. */
const mostItems = 200;
const maxDepth = 32;

/**
 * Takes a document apart. Objects are flattened with dots; the items of a list of objects are called by the first of their texts that tells
 * them apart, else by their number; other lists are leaves.
 */
export function documentParts(document: JsonObject): DocumentParts {
  const parts: DocumentParts = { leaves: new Map(), rows: [], curves: new Map() };
  const walk = (node: JsonValue, path: readonly string[]): void => {
    if (node === null) return;
    if (Array.isArray(node)) return walkList(node, path);
    const entries = isJsonObject(node) && path.length < maxDepth ? Object.entries(node) : [];
    if (entries.length === 0) return addLeaf(node, path);
    for (const [key, child] of entries) walk(child, [...path, key]);
  };
  const walkList = (list: JsonValue[], path: readonly string[]): void => {
    const at = path.findIndex((part) => curvePart.test(part));
    const numbers = list.map((item) => (item === null ? Number.NaN : pointValue(item)));
    if (at >= 0 && list.length > 1 && numbers.every((number) => number !== undefined)) {
      parts.curves.set(path.slice(at + 1).join('.') || path.join('.'), numbers);
      return;
    }
    const objects = list.filter(isJsonObject);
    if (objects.length === 0 || objects.length < list.length) return addLeaf(list, path);
    if (isHistory(objects)) return void parts.rows.push({ key: path.join('.'), rows: objects });
    if (objects.length > mostItems) return addLeaf(list, path);
    const labels = labelsOf(objects);
    objects.forEach((object, i) => walk(object, [...path, labels[i]!]));
  };
  const addLeaf = (node: Exclude<JsonValue, null>, path: readonly string[]): void => {
    if (path.length > 0) parts.leaves.set(path.join('.'), node);
  };
  walk(document, []);
  return parts;
}

/** Whether rows have steps that are not all the same. */
function isHistory(rows: readonly JsonObject[]): boolean {
  const key = rowSteps.find((name) => rows.every((row) => typeof row[name] === 'number' && Number.isFinite(row[name])));
  return key !== undefined && new Set(rows.map((row) => row[key])).size > 1;
}

/** What the items of a list are called. */
function labelsOf(items: readonly JsonObject[]): string[] {
  for (const key of Object.keys(items[0]!)) {
    const labels = items.map((item) => labelOf(item[key]));
    const found = labels.filter((label) => label !== undefined);
    if (items.length > 1 && found.length === items.length && new Set(found).size === found.length) return found;
  }
  return items.map((_, i) => String(i));
}

function labelOf(value: JsonValue | undefined): string | undefined {
  const [only] = Array.isArray(value) && value.length === 1 ? value : [value];
  return typeof only === 'string' && only !== '' && only.length <= 120 ? only : undefined;
}
