import { actualName, type LoggedColumn } from '../../model/index.js';
import { isJsonObject, type JsonValue } from '../common/jsonScanner.js';
import { cellColumn } from '../tables/cellColumn.js';
import type { ClassList } from './classList.js';

/** What was true of the rows of a table, as a document beside it says. */
export interface RowLabels {
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
 * The list of a document that has a label for each of so many rows: as its items, or as a part of them (`["img0.png", "cat"]`, `{"file": …, "label": …}`). Labels are
 * texts that all are classes of one of the lists, or what is called so (`labels`, `y_true`, …). A document that is a list is
 * called as its file, `stem`.
 */
export function rowLabels(
  { content, stem }: { content: JsonValue; stem: string },
  rows: number,
  lists: readonly ClassList[],
): RowLabels | undefined {
  for (const { name, items } of listsIn(content, stem, 0)) {
    const parts = items.length === rows ? partsOf(name, items) : [];
    const found = labelPart(parts, lists);
    if (!found) continue;
    const others = parts.filter((part) => part !== found.part);
    const label = labelColumn(found.part, found.classes);
    const columns = [label, ...others.map((part) => cellColumn(part.name, part.cells))];
    return { columns: columns.filter((column) => column !== undefined), classes: found.classes };
  }
  return undefined;
}

function listsIn(value: JsonValue, name: string, level: number): { name: string; items: readonly JsonValue[] }[] {
  if (Array.isArray(value)) return [{ name, items: value }];
  if (!isJsonObject(value) || level >= mostLevels) return [];
  return Object.entries(value).flatMap(([key, member]) => listsIn(member, key, level + 1));
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

function labelPart(parts: readonly Part[], lists: readonly ClassList[]): { part: Part; classes: ClassList | undefined } | undefined {
  for (const part of parts) {
    const classes = lists.find(({ ids }) => part.cells.every((cell) => typeof cell === 'string' && ids.has(cell)));
    if (classes) return { part, classes };
  }
  const named = actualName(parts.map(({ name }) => name));
  const part = parts.find(({ name }) => name === named);
  return part && part.cells.every((cell) => cell !== null) ? { part, classes: undefined } : undefined;
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
