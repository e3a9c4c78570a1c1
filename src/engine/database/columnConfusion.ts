import type { TableFile } from '../../arrow/index.js';
import { wellFormed, type Column, type ConfusionPlan, type Frame, type ManifestTable, type TableColumn } from '../../model/index.js';
import { runIndicesSql, type CompileContext } from '../compile/index.js';
import { queryColumns, versionsRead } from '../series/index.js';
import { CodedClasses } from './codedClasses.js';
import { confusionFrame } from './confusionFrame.js';
import type { ConfusionRows } from './confusionRows.js';
import { countPairs, mostClasses, type CodedRows } from './countPairs.js';
import type { Database } from './database.js';
import { indicesOf, tablesOf } from './openRows.js';
import type { ProjectTables } from './projectTables.js';
import { runGroups } from './runGroups.js';

/** Rows beyond which their codes would take too much memory beside the database: 8 bytes a row. */
const mostRows = 20_000_000;

/**
 * The frame of a `confusion` plan that asks for nothing but how often values of two columns of the logged tables meet: counted in the columns as they lie in the files, without
 * loading them into the database. Undefined for other plans, where the database has the tables already, and where there are too many rows or classes for that.
 */
export async function columnConfusion(
  plan: ConfusionPlan,
  tables: ProjectTables,
  database: Database,
  signal: AbortSignal,
): Promise<Frame | undefined> {
  if (!isPlain(plan)) return undefined;
  const { manifest, schema } = tables;
  const columns = queryColumns(plan.rows.runs);
  await tables.require(columns, signal);
  const { chosen, runs } = await tablesOf(plan.rows, tables, database, signal);
  if (tables.hasLogged(chosen) || chosen.reduce((sum, { rows }) => sum + rows, 0) > mostRows) return undefined;
  const context: CompileContext = { schema: manifest, namespace: schema, now: Date.now() };
  const runOf = runs ?? (await runIndices(chosen, context, database, signal));
  const classes = new CodedClasses(mostClasses);
  const known = chosen.flatMap((table) => {
    const run = table.run === undefined ? -1 : runOf.get(wellFormed(table.run));
    return run === undefined ? [] : [{ table, group: { run, step: table.step ?? NaN } }];
  });
  const read = known.map(({ table, group }) => codedRows(plan, group, table, tables, classes, signal));
  const coded = (await Promise.all(read)).flat();
  if (classes.isFull) return undefined;
  const pairs = countPairs(coded, plan.by, classes.texts.length);
  if (!pairs) return undefined;
  const { run, step, actual, predicted, count } = pairs;
  const { of, groups } = await runGroups(count.length, plan.by && run, plan.by === 'step' ? step : undefined, context, database, signal);
  const rows: ConfusionRows = {
    matrix: of,
    matrices: groups,
    texts: classes.texts,
    actual,
    predicted,
    count,
    unweighted: undefined,
    weight: count,
  };
  return confusionFrame(plan, rows, versionsRead(manifest, columns, ['runs', ...chosen.map(({ id }) => `tables/${id}`)]));
}

function isPlain({ rows, actual, predicted, weight, labels }: ConfusionPlan): boolean {
  const isColumn = (column: Column): boolean =>
    column.from === 'table' && column.table === rows.table && column.item === undefined && column.argmax === undefined;
  return !rows.filter && !rows.search && !weight && !labels && isColumn(actual) && 'from' in predicted && isColumn(predicted);
}

/** The index of each run that logged one of the tables, by its id. */
async function runIndices(
  tables: readonly ManifestTable[],
  context: CompileContext,
  database: Database,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, number>> {
  const runs = [...new Set(tables.flatMap(({ run }) => run ?? []))];
  return runs.length === 0 ? new Map() : indicesOf(await database.query(runIndicesSql(runs, context), signal));
}

/** The rows of a logged table as codes of classes, a part per file; nothing more is read once there are too many classes. */
async function codedRows(
  { actual, predicted }: ConfusionPlan,
  group: Pick<CodedRows, 'run' | 'step'>,
  table: ManifestTable,
  tables: ProjectTables,
  classes: CodedClasses,
  signal: AbortSignal,
): Promise<CodedRows[]> {
  const [one, other] = [actual, predicted as Column].map(({ key }) => table.columns.find(({ name }) => name === key));
  const wanted = [...new Set([one, other])].flatMap((column) => column ?? []);
  const part = async (file: string): Promise<CodedRows[]> => {
    const decoded = await tables.readLogged(file, wanted, signal);
    if (classes.isFull) return [];
    const codes = (column: (typeof wanted)[number] | undefined): Int32Array =>
      classCodes(classes, column && decoded.columns.get(column.column), decoded);
    return [{ ...group, actual: codes(one), predicted: codes(other) }];
  };
  return (await Promise.all(table.files.map(({ file }) => part(file)))).flat();
}

/** The code of each row's class; -1 where it is missing, NaN, or a list. */
function classCodes(classes: CodedClasses, column: TableColumn | undefined, { rows }: TableFile): Int32Array {
  switch (column?.type) {
    case 'number':
      return classes.ofNumbers(column.values, column.valid);
    case 'boolean':
      return classes.ofTexts(column.values, ['false', 'true'], column.valid);
    case 'string':
    case 'json':
      return classes.ofTexts(column.codes, column.dictionary);
    default:
      return new Int32Array(rows).fill(-1);
  }
}
