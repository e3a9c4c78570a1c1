import { actualName, predictedName, type LoggedColumn, type LoggedTable } from '../../model/index.js';
import { baseName } from '../common/paths.js';
import type { WarningLog } from '../common/warningLog.js';
import type { SniffedFile } from '../inputFile.js';
import type { ClassList } from './classList.js';
import { areIds, seriesOf, withClassNames } from './classNames.js';
import { tablesOfFile } from './fileSubject.js';
import { joinTruth } from './joinTruth.js';
import { labelFiles, type LabelFiles } from './labelFiles.js';
import { sameList } from './sameList.js';

/** Tables with their labels, and the files these came from. */
export interface LabelledTables {
  tables: LoggedTable[];
  used: ReadonlySet<string>;
  /** Those of them that are about tables alone, and describe no run unless they have results of one. */
  ofTables: ReadonlySet<string>;
}

/**
 * Completes tables of no run by what files beside them say of classes: names for ids, and what was true of each row where no column says it. Only where it cannot be mistaken what a
 * file is about: of several that could be meant none is taken, and a warning names them. A file that gave something is in `used`.
 */
export async function labelTables(
  tables: readonly LoggedTable[],
  files: readonly SniffedFile[],
  warnings: WarningLog,
): Promise<LabelledTables> {
  const [used, ofTables] = [new Set<string>(), new Set<string>()];
  if (!tables.some(mayBeLabelled)) return { tables: [...tables], used, ofTables };
  const found = await labelFiles(files);
  const listsOf = listsByTable(tables, found);
  const joined = joinTruth(tables.filter(mayBeLabelled), found.documents, (table) => listsOf.get(table) ?? [], warnings);
  const labelled = tables.map((table) => {
    if (!mayBeLabelled(table)) return table;
    const { table: whole, path, classes: ofLabels } = joined.get(table) ?? { table };
    const classes = ofLabels ?? listFor(whole, listsOf.get(table) ?? [], warnings);
    for (const one of [path, classes?.path]) if (one !== undefined) used.add(one);
    if (classes?.whole) ofTables.add(classes.path);
    if (path !== undefined && ofLabels) ofTables.add(path);
    return classes ? withClassNames(whole, classes) : whole;
  });
  return { tables: labelled, used, ofTables };
}

/** Whether a column has whole numbers alone, as ids of classes are, or several belong together, as scores do. */
function mayBeLabelled({ runId, columns, rows }: LoggedTable): boolean {
  if (runId !== undefined || rows === 0) return false;
  return columns.some(isWhole) || seriesOf(columns).some((series) => series.columns.length > 1) || predictedColumns(columns).length > 0;
}

function isWhole({ column, time }: LoggedColumn): boolean {
  return column.type === 'number' && !time && column.values.every((value, row) => Number.isInteger(value) || column.valid?.[row] === 0);
}

function predictedColumns(columns: readonly LoggedColumn[]): LoggedColumn[] {
  return columns.filter(({ name }) => predictedName([name]) !== undefined);
}

/** The lists of classes that may be about each table. */
function listsByTable(tables: readonly LoggedTable[], { lists }: LabelFiles): Map<LoggedTable, ClassList[]> {
  const found = new Map<LoggedTable, ClassList[]>();
  for (const list of lists) {
    for (const table of tablesOfFile(list.place, tables)) {
      // A list in which names come twice, and as many of them as the table has rows, is what was true of the rows.
      if (list.repeats && list.names.size === table.rows) continue;
      found.set(table, [...(found.get(table) ?? []), list]);
    }
  }
  return found;
}

/**
 * The list of classes of a table with labels: the one that has all of them and all that are predicted and, of its own classes, half and more are there. None of several that differ.
 */
function listFor({ key, columns }: LoggedTable, lists: readonly ClassList[], warnings: WarningLog): ClassList | undefined {
  const truth = columns.find(({ name }) => name === actualName(columns.map((column) => column.name)));
  if (truth?.column.type !== 'number') return undefined;
  const seen = new Set(truth.column.values).size;
  const ids = [truth, ...predictedColumns(columns).filter(isWhole)];
  const fitting = lists.filter((list) => seen * 2 >= list.names.size && ids.every((column) => areIds(column, list)));
  const [first, ...others] = fitting;
  if (!first || others.every((other) => sameList(other, first))) return first;
  const some = fitting.map(({ path }) => baseName(path)).join(', ');
  warnings.add({ code: 'several-class-lists', message: `The classes of the table ${key} were not named: ${some} name them differently.` });
  return undefined;
}
