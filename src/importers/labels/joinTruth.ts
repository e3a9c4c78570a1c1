import { actualName, type LoggedColumn, type LoggedTable } from '../../model/index.js';
import { counted, type WarningLog } from '../common/warningLog.js';
import type { ClassList } from './classList.js';
import { areIds, seriesOf } from './classNames.js';
import { isOtherSplit, tablesOfFile } from './fileSubject.js';
import type { LabelDocument } from './labelFiles.js';
import { rowLabels, type RowLabels } from './rowLabels.js';

/** A table with the labels of a document. */
export interface TableWithTruth {
  table: LoggedTable;
  path: string;
  /** The classes that the labels are of; undefined where no list of classes knows them. */
  classes: ClassList | undefined;
}

/** A list of a document that may be what was true of a table. */
interface Candidate extends RowLabels {
  document: LabelDocument;
}

/**
 * The tables that have no labels of their own and get those of a document: the one list of all documents that may be meant, with as many items, which no other table could be given. Where there
 * are several, in one document or more, none is taken and a warning names them.
 */
export function joinTruth(
  tables: readonly LoggedTable[],
  documents: readonly LabelDocument[],
  listsOf: (table: LoggedTable) => readonly ClassList[],
  warnings: WarningLog,
): Map<LoggedTable, TableWithTruth> {
  const candidates = new Map<LoggedTable, Candidate[]>();
  for (const document of documents) {
    for (const table of tablesOfFile(document.place, tables)) {
      if (hasTruth(table) || isOtherSplit(document.place, table.key)) continue;
      const others = listsOf(table).filter((list) => list.path !== document.path);
      const found = rowLabels(document, table.rows, others).filter((labels) => isOfTable(table, labels, document));
      if (found.length > 0) candidates.set(table, [...(candidates.get(table) ?? []), ...found.map((labels) => ({ ...labels, document }))]);
    }
  }
  const shared = sharedDocuments(candidates, warnings);
  const joined = new Map<LoggedTable, TableWithTruth>();
  for (const [table, found] of candidates) {
    const chosen = theOne(
      table,
      found.filter(({ document }) => !shared.has(document)),
      warnings,
    );
    if (chosen) joined.set(table, withLabels(table, chosen, warnings));
  }
  return joined;
}

function hasTruth({ columns }: LoggedTable): boolean {
  return actualName(columns.map(({ name }) => name)) !== undefined;
}

/** Whether labels can be told from, or found equal to, what the table has; nothing is true because a model of that name said it. */
function isOfTable({ columns }: LoggedTable, { cells, classes, isNamed }: RowLabels, { stem }: LabelDocument): boolean {
  const series = seriesOf(columns);
  if (!isNamed && series.some(({ name }) => name.toLowerCase() === stem.toLowerCase())) return false;
  if (classes)
    return series.some((one) => one.columns.length === classes.names.size || one.columns.every((column) => areIds(column, classes)));
  if (!cells.every((cell) => typeof cell === 'string')) return true;
  const texts = new Set<unknown>(cells);
  return columns.some(({ column }) => column.type === 'string' && column.dictionary.some((text) => texts.has(text)));
}

/** Documents that say what was true of as many rows as several tables have, and name none of them. */
function sharedDocuments(candidates: ReadonlyMap<LoggedTable, readonly Candidate[]>, warnings: WarningLog): Set<LabelDocument> {
  const tablesOf = new Map<LabelDocument, string[]>();
  for (const [table, found] of candidates) {
    for (const document of new Set(found.map((candidate) => candidate.document)))
      tablesOf.set(document, [...(tablesOf.get(document) ?? []), table.key]);
  }
  const shared = [...tablesOf].filter(([, keys]) => keys.length > 1);
  for (const [{ path }, keys] of shared) {
    const message = `${path} was joined to no table, as several have as many rows and it names none of them: ${keys.join(', ')}.`;
    warnings.add({ code: 'several-tables', message, path });
  }
  return new Set(shared.map(([document]) => document));
}

/** The only candidate, or one of several that say the same. */
function theOne({ key }: LoggedTable, found: readonly Candidate[], warnings: WarningLog): Candidate | undefined {
  const [first, ...others] = found;
  if (!first || others.every(({ cells }) => cells.every((cell, row) => cell === first.cells[row]))) return first;
  const some = found.map(({ document, name }) => (document.stem === name ? document.path : `${document.path} (${name})`)).join(', ');
  const message = `No labels were joined to the table ${key}, as several could be meant: ${some}.`;
  warnings.add({ code: 'several-label-files', message });
  return undefined;
}

function withLabels(table: LoggedTable, { columns, classes, document }: Candidate, warnings: WarningLog): TableWithTruth {
  const { path } = document;
  const said = `${counted(columns.length, 'column')} (${columns.map(({ name }) => name).join(', ')})`;
  warnings.add({
    code: 'joined-labels',
    message: `${path} gives ${said} to the table ${table.key}, row by row${classes ? '; what else it says was left out' : ''}.`,
    path,
  });
  const taken = table.columns.map(({ name }) => name);
  return { table: { ...table, columns: [...distinct(columns, taken), ...table.columns] }, path, classes };
}

function distinct(columns: readonly LoggedColumn[], taken: readonly string[]): LoggedColumn[] {
  return columns.map((column) => (taken.includes(column.name) ? { ...column, name: `${column.name} (joined)` } : column));
}
