import type { TableFile } from '../../arrow/index.js';
import { wellFormed, type Column, type ConfusionPlan, type Frame, type ManifestTable, type TableColumn } from '../../model/index.js';
import { runIndicesSql, type CompileContext } from '../compile/index.js';
import { queryColumns, versionsRead } from '../series/index.js';
import { CodedClasses } from './codedClasses.js';
import { confusionFrame } from './confusionFrame.js';
import type { ConfusionRows } from './confusionRows.js';
import { countPairs, type CodedRows } from './countPairs.js';
import type { Database } from './database.js';
import { tablesOf } from './openRows.js';
import type { ProjectTables } from './projectTables.js';
import { cellsOf } from './runFrames.js';
import { runGroups } from './runGroups.js';

/** Rows beyond which their codes would take too much memory beside the database: 8 bytes a row. */
const mostRows = 20_000_000;

/**
 * The frame of a `confusion` plan that asks for nothing but how often values of two columns of the logged tables meet: counted in the columns as they lie in the files, without
 * loading them into the database. Undefined for other plans, and where there are too many rows or classes for that.
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
  const chosen = await tablesOf(plan.rows, tables, database, signal);
  if (chosen.reduce((sum, { rows }) => sum + rows, 0) > mostRows) return undefined;
  const context: CompileContext = { schema: manifest, namespace: schema, now: Date.now() };
  const runOf = await runIndices(chosen, context, database, signal);
  const classes = new CodedClasses();
  const coded: CodedRows[] = [];
  for (const table of chosen) {
    const run = table.run === undefined ? -1 : runOf.get(wellFormed(table.run));
    if (run === undefined) continue;
    coded.push(...(await codedRows(plan, { run, step: table.step ?? NaN }, table, tables, classes, signal)));
  }
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
): Promise<Map<string, number>> {
  const runs = [...new Set(tables.flatMap(({ run }) => run ?? []))];
  if (runs.length === 0) return new Map();
  const { columns } = await database.query(runIndicesSql(runs, context), signal);
  const [index, id] = ['run', 'run_id'].map((name) => cellsOf(columns[name]));
  return new Map(id!.map((text, row) => [String(text), Number(index![row])]));
}

/** The rows of a logged table as codes of classes, file by file. */
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
  const found: CodedRows[] = [];
  for (const { file } of table.files) {
    const decoded = await tables.readLogged(file, wanted, signal);
    const codes = (column: (typeof wanted)[number] | undefined): Int32Array =>
      classCodes(classes, column && decoded.columns.get(column.column), decoded);
    found.push({ ...group, actual: codes(one), predicted: codes(other) });
  }
  return found;
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
