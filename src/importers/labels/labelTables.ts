import { actualName, type LoggedColumn, type LoggedTable } from '../../model/index.js';
import { tryParseJson } from '../common/parseJson.js';
import type { JsonValue } from '../common/jsonScanner.js';
import { baseName } from '../common/paths.js';
import { counted, type WarningLog } from '../common/warningLog.js';
import type { SniffedFile } from '../inputFile.js';
import { classLines, classList, type ClassList } from './classList.js';
import { areIds, seriesOf, withClassNames } from './classNames.js';
import { rowLabels } from './rowLabels.js';

/** Tables with their labels, and the files these came from. */
export interface LabelledTables {
  tables: LoggedTable[];
  used: ReadonlySet<string>;
  /** Those of them that are about tables alone, and describe no run. */
  ofTables: ReadonlySet<string>;
}

interface Document {
  path: string;
  /** Name of the file, without its ending. */
  stem: string;
  content: JsonValue;
}

/** Files beyond so many bytes are no lists of labels. */
const mostBytes = 256 * 2 ** 20;

/**
 * Completes tables of no run by what files beside them say of classes: names for ids, and what was true of each row where no column says it. A file that gave
 * something is in `used`.
 */
export async function labelTables(
  tables: readonly LoggedTable[],
  files: readonly SniffedFile[],
  warnings: WarningLog,
): Promise<LabelledTables> {
  const [used, ofTables] = [new Set<string>(), new Set<string>()];
  if (!tables.some(mayBeLabelled)) return { tables: [...tables], used, ofTables };
  const { documents, lists } = await readFiles(files);
  const labelled = tables.map((table) => {
    if (!mayBeLabelled(table)) return table;
    const joined = withTruth(table, documents, lists, warnings);
    const classes = joined.classes ?? listFor(joined.table, lists, warnings);
    for (const path of [joined.path, classes?.path]) if (path !== undefined) used.add(path);
    if (classes?.whole) ofTables.add(classes.path);
    if (joined.path !== undefined && joined.classes) ofTables.add(joined.path);
    return classes ? withClassNames(joined.table, classes) : joined.table;
  });
  return { tables: labelled, used, ofTables };
}

/** Whether a column has whole numbers alone, as ids of classes are, or several belong together, as scores do. */
function mayBeLabelled({ runId, columns, rows }: LoggedTable): boolean {
  if (runId !== undefined || rows === 0) return false;
  return columns.some(isWhole) || seriesOf(columns).some((series) => series.columns.length > 1);
}

function isWhole({ column, time }: LoggedColumn): boolean {
  return column.type === 'number' && !time && column.values.every((value, row) => Number.isInteger(value) || column.valid?.[row] === 0);
}

async function readFiles(files: readonly SniffedFile[]): Promise<{ documents: Document[]; lists: ClassList[] }> {
  const documents: Document[] = [];
  const lists: ClassList[] = [];
  for (const file of files) {
    const isText = /(class|label|categor|synset|names)[^/]*\.(txt|names)$/i.test(file.path);
    if (file.size > mostBytes || !(isText || isJson(file))) continue;
    const bytes = await file.read().catch(() => undefined);
    const text = bytes && new TextDecoder().decode(bytes);
    const content = text === undefined || isText ? undefined : tryParseJson(text);
    if (content !== undefined) documents.push({ path: file.path, stem: baseName(file.path).replace(/\.json$/i, ''), content });
    const list = content === undefined ? isText && classLines(file.path, text ?? '') : classList(file.path, content);
    if (list) lists.push(list);
  }
  return { documents, lists };
}

function isJson({ path, head }: SniffedFile): boolean {
  return /\.json$/i.test(path) && /^\s*[[{]/.test(new TextDecoder().decode(head));
}

interface WithTruth {
  table: LoggedTable;
  classes?: ClassList | undefined;
  path?: string | undefined;
}

/** The table with the labels of a document that has as many; as it is where it has labels of its own, or no column can be what was predicted. */
function withTruth(table: LoggedTable, documents: readonly Document[], lists: readonly ClassList[], warnings: WarningLog): WithTruth {
  const names = table.columns.map(({ name }) => name);
  if (actualName(names) !== undefined) return { table };
  for (const document of documents) {
    const { path } = document;
    const others = lists.filter((list) => list.path !== path);
    const found = rowLabels(document, table.rows, others);
    const { columns = [], classes } = found ?? {};
    const isOfTable = classes
      ? seriesOf(table.columns).some(
          (series) => series.columns.length === classes.names.size || series.columns.every((one) => areIds(one, classes)),
        )
      : columns.length > 0;
    if (!isOfTable) continue;
    warnings.add({
      code: 'joined-labels',
      message: `${path} gives ${counted(columns.length, 'column')} (${columns.map(({ name }) => name).join(', ')}) to the table ${table.key}, row by row${classes ? '; what else it says was left out' : ''}.`,
      path,
    });
    return { table: { ...table, columns: [...distinct(columns, names), ...table.columns] }, classes, path };
  }
  return { table };
}

function distinct(columns: readonly LoggedColumn[], taken: readonly string[]): LoggedColumn[] {
  return columns.map((column) => (taken.includes(column.name) ? { ...column, name: `${column.name} (joined)` } : column));
}

/** The list of classes of a table with labels: the one that has all of them and, of its own classes, half and more are there. None of several that differ. */
function listFor({ key, columns }: LoggedTable, lists: readonly ClassList[], warnings: WarningLog): ClassList | undefined {
  const truth = columns.find(({ name }) => name === actualName(columns.map((column) => column.name)));
  if (truth?.column.type !== 'number') return undefined;
  const seen = new Set(truth.column.values).size;
  const fitting = lists.filter((list) => areIds(truth, list) && seen * 2 >= list.names.size);
  const [first, ...others] = fitting;
  const text = (list: ClassList): string => JSON.stringify([...list.names].toSorted(([a], [b]) => a - b));
  if (!first || others.every((other) => text(other) === text(first))) return first;
  const some = fitting.map(({ path }) => baseName(path)).join(', ');
  warnings.add({ code: 'several-class-lists', message: `The classes of the table ${key} were not named: ${some} name them differently.` });
  return undefined;
}
