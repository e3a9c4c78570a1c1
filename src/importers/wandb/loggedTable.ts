import type { LoggedColumn, LoggedTable } from '../../model/index.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../common/jsonScanner.js';
import { nonFiniteText } from '../common/numbers.js';
import { counted, type WarningLog } from '../common/warningLog.js';
import { typeName } from '../common/values.js';
import { cellColumn } from '../tables/cellColumn.js';
import { textColumn } from '../tables/inferColumn.js';
import type { RunFiles } from './runFiles.js';

/** Where a table was logged. */
interface TablePlace {
  key: string;
  runId: string;
  step: number;
}

/** A `wandb.Table` from its file's JSON: `columns` with their names and `data` with the rows. Undefined where it is none. */
export async function loggedTable(
  value: JsonValue,
  place: TablePlace,
  files: RunFiles,
  warnings: WarningLog,
): Promise<LoggedTable | undefined> {
  if (!isJsonObject(value) || !Array.isArray(value['columns']) || !Array.isArray(value['data'])) return undefined;
  const names = value['columns'].map((name) => (typeof name === 'string' ? name : JSON.stringify(name)));
  const rows = value['data'].map((row) => (Array.isArray(row) ? row : []));
  const ragged = rows.filter((row) => row.length !== names.length).length;
  if (ragged > 0) noteRagged(ragged, place, warnings);
  const columns: LoggedColumn[] = [];
  for (const [i, name] of names.entries()) {
    columns.push(
      await column(
        name,
        rows.map((row) => row[i] ?? null),
        files,
      ),
    );
  }
  return { ...place, rows: rows.length, columns };
}

async function column(name: string, cells: readonly JsonValue[], files: RunFiles): Promise<LoggedColumn> {
  const set = cells.filter((cell) => cell !== null);
  if (set.length > 0 && set.every(isMediaCell)) return mediaColumn(name, cells, files);
  const plain = cells.map(nonFiniteText);
  const isNumbers =
    set.some((cell) => typeof cell === 'number') &&
    plain.every((cell) => cell === null || typeof cell === 'number' || typeof cell === 'bigint');
  // Only bytes make no column, and JSON has none.
  return cellColumn(name, isNumbers ? plain : cells)!;
}

function isMediaCell(cell: JsonValue): cell is JsonObject {
  return isJsonObject(cell) && typeof cell['path'] === 'string' && /^(?:image|audio|video|html)-file$/.test(typeName(cell));
}

/** A column of images, sounds, …: a cell whose file is not there is missing. */
async function mediaColumn(name: string, cells: readonly JsonValue[], files: RunFiles): Promise<LoggedColumn> {
  const paths: (string | undefined)[] = [];
  for (const cell of cells) paths.push(isMediaCell(cell) ? await files.keep(cell['path'] as string, kindOf(cell)) : undefined);
  // Where no file is there, what the cells say of them is all there is.
  if (paths.every((path) => path === undefined)) return cellColumn(name, cells)!;
  return { name, column: textColumn(paths), media: true };
}

function kindOf(cell: JsonObject): string {
  return `${typeName(cell).replace('-file', '')} in a table`;
}

function noteRagged(count: number, { key, runId, step }: TablePlace, warnings: WarningLog): void {
  const message = `${counted(count, 'row')} of the table “${key}” of run ${runId} at step ${step} have more or fewer cells than it has columns.`;
  warnings.add({ code: 'ragged-row', message, run: runId });
}
