import { actualName, saysPredicted, type LoggedColumn } from '../../model/index.js';
import { isJsonObject, type JsonValue } from '../common/jsonScanner.js';
import { cellColumn } from '../tables/cellColumn.js';
import type { ClassList } from './classList.js';
import type { LabelDocument } from './labelFiles.js';
import { sameList } from './sameList.js';

/** What was true of the rows of a table, as a document beside it says. */
export interface RowLabels {
  /** Of the list in the document. */
  name: string;
  /** The labels as the document has them. */
  cells: readonly JsonValue[];
  /** Whether a name says that they are what was true. */
  isNamed: boolean;
  /** The label, and what stands beside it in the same list. */
  columns: LoggedColumn[];
  /** The classes that the labels are of; undefined where no list of classes knows them. */
  classes: ClassList | undefined;
}

/** One value per row. */
interface Part {
  name: string;
  cells: readonly JsonValue[];
}

const mostParts = 32;
/** How deep in objects lists are looked for. */
const mostLevels = 3;

/**
 * The lists of a document that have a label for each of so many rows: as their items, or as a part of them (`["img0.png", "cat"]`, `{"file": …, "label": …}`). Labels are what is called so
 * (`labels`, `y_true`, …), or the one part whose texts all are classes of one of the lists, beside a name for each row. What is called predictions, scores and the like, in the path
 * or on the way to the list, never is. A document that is a list is called as its file.
 */
export function rowLabels({ content, stem, place }: LabelDocument, rows: number, lists: readonly ClassList[]): RowLabels[] {
  if (place.split('/').some(saysPredicted)) return [];
  return listsIn(content, stem, 0).flatMap(({ name, items }): RowLabels[] => {
    const parts = items.length === rows ? partsOf(name, items) : [];
    const found = labelPart(parts, lists);
    if (!found) return [];
    const { part, isNamed, classes } = found;
    const others = parts.filter((other) => other !== part);
    const columns = [labelColumn(part, classes), ...others.map((other) => cellColumn(other.name, other.cells))];
    return [{ name, cells: part.cells, isNamed, columns: columns.filter((column) => column !== undefined), classes }];
  });
}

function listsIn(value: JsonValue, name: string, level: number): { name: string; items: readonly JsonValue[] }[] {
  if (Array.isArray(value)) return [{ name, items: value }];
  if (!isJsonObject(value) || level >= mostLevels) return [];
  return Object.entries(value).flatMap(([key, member]) => (saysPredicted(key) ? [] : listsIn(member, key, level + 1)));
}

/** The items themselves, or their parts where all have the same; nothing for any other. */
function partsOf(name: string, items: readonly JsonValue[]): Part[] {
  if (items.every(isScalar)) return [{ name, cells: items }];
  const [first] = items;
  if (Array.isArray(first) && first.length <= mostParts) {
    const rows = items.filter((item): item is JsonValue[] => Array.isArray(item) && item.length === first.length);
    if (rows.length < items.length) return [];
    return first.map((_, i) => ({ name: `${name}_${i}`, cells: rows.map((row) => row[i]!) })).filter(({ cells }) => cells.every(isScalar));
  }
  if (!isJsonObject(first) || !items.every(isJsonObject)) return [];
  const keys = Object.keys(first).slice(0, mostParts);
  return keys.map((key) => ({ name: key, cells: items.map((item) => item[key] ?? null) })).filter(({ cells }) => cells.every(isScalar));
}

type LabelPart = Pick<RowLabels, 'isNamed' | 'classes'> & { part: Part };

function labelPart(parts: readonly Part[], lists: readonly ClassList[]): LabelPart | undefined {
  const named = actualName(parts.map(({ name }) => name));
  const part = parts.find(({ name }) => name === named) ?? (parts.length === 1 && isOfLabels(parts[0]!.name) ? parts[0] : undefined);
  if (part) return namedPart(part, parts.length === 1, lists);
  const known = parts
    .filter(({ name }) => !saysPredicted(name))
    .flatMap((one) => (knowing(one.cells, lists).length > 0 ? [{ part: one, classes: onlyList(one.cells, lists) }] : []));
  const [only] = known;
  if (known.length !== 1 || !only?.classes) return undefined;
  const hasRowNames = parts.some(
    ({ cells }) => cells !== only.part.cells && isDistinct(cells) && cells.every((cell) => typeof cell === 'string'),
  );
  return hasRowNames ? { ...only, isNamed: false } : undefined;
}

/** A list of texts alone none of which comes twice may as well be a list of classes: no labels, unless another list of classes knows them. */
function namedPart(part: Part, isAlone: boolean, lists: readonly ClassList[]): LabelPart | undefined {
  const { cells } = part;
  if (cells.some((cell) => cell === null)) return undefined;
  const classes = onlyList(cells, lists);
  const mayBeClasses = isAlone && cells.length > 1 && isDistinct(cells) && cells.every((cell) => typeof cell === 'string');
  if (mayBeClasses && (!classes || classes.names.size === cells.length)) return undefined;
  return { part, isNamed: true, classes };
}

/** `labels_test`, `truth-2`: a name that has the word anywhere. */
function isOfLabels(name: string): boolean {
  return /(^|[^a-z])(labels?|truth|targets?)([^a-z]|$)/i.test(name);
}

function knowing(cells: readonly JsonValue[], lists: readonly ClassList[]): ClassList[] {
  return lists.filter(({ ids }) => cells.every((cell) => typeof cell === 'string' && ids.has(cell)));
}

/** The list that knows all cells; undefined where there are several that differ. */
function onlyList(cells: readonly JsonValue[], lists: readonly ClassList[]): ClassList | undefined {
  const [first, ...others] = knowing(cells, lists);
  return first && others.every((other) => sameList(other, first)) ? first : undefined;
}

function isDistinct(cells: readonly JsonValue[]): boolean {
  return new Set(cells).size === cells.length;
}

/** By a name that says it is what was true. */
function labelColumn({ name, cells }: Part, classes: ClassList | undefined): LoggedColumn | undefined {
  const called = actualName([name]) === undefined ? 'label' : name;
  return cellColumn(called, classes ? cells.map((cell) => className(cell, classes)) : cells);
}

function className(cell: JsonValue, { names, ids }: ClassList): string | undefined {
  const id = typeof cell === 'string' ? ids.get(cell) : undefined;
  return id === undefined ? undefined : names.get(id);
}

function isScalar(value: JsonValue): boolean {
  return typeof value !== 'object' || value === null;
}
