import { runFieldKeys, type NumberColumn, type RunFieldKey, type TextColumn, type TextListColumn } from '../model/index.js';
import { isListOf } from './readLists.js';
import { isFloat64, isInt32, readInt32 } from './readNumbers.js';
import { isTimestampMs, readNumberColumn, readTextLists, readTimeColumn } from './readStored.js';
import { corruptFile, requireColumn, type ReadTable } from './readStream.js';
import { isText, readTexts } from './readTexts.js';
import { readFile } from './readFile.js';

/** The run fields in memory. `created_at` is in milliseconds since 1970 UTC, `duration_s` in seconds. */
export type RunColumns = {
  [K in RunFieldKey]: K extends 'created_at' | 'duration_s' ? NumberColumn : K extends 'tags' ? TextListColumn : TextColumn;
};

/** `runs.arrow` in memory: row i is run i. */
export interface RunTable {
  rows: number;
  columns: RunColumns;
}

/** Throws unless the file's column `run` counts 0, 1, 2 and so on. */
export function checkRunNumbers(table: ReadTable): void {
  const runs = readInt32(requireColumn(table, 'run', isInt32, 'int32'), table.path);
  const wrong = runs.findIndex((run, i) => run !== i);
  if (wrong >= 0) throw corruptFile(table.path, `has the run ${runs[wrong]} in row ${wrong}`);
}

function readRunColumns(table: ReadTable): RunColumns {
  const { path } = table;
  const text = (name: RunFieldKey): TextColumn => readTexts(requireColumn(table, name, isText, 'utf8 or dictionary<utf8>'), path);
  const texts = Object.fromEntries(
    runFieldKeys.filter((key) => key !== 'created_at' && key !== 'duration_s' && key !== 'tags').map((key) => [key, text(key)]),
  ) as Omit<RunColumns, 'created_at' | 'duration_s' | 'tags'>;
  return {
    ...texts,
    created_at: readTimeColumn(requireColumn(table, 'created_at', isTimestampMs, 'timestamp[ms] without time zone'), path),
    duration_s: readNumberColumn(requireColumn(table, 'duration_s', isFloat64, 'float64'), path),
    tags: readTextLists(requireColumn(table, 'tags', isListOf(isText), 'list<utf8>'), path),
  };
}

/** Reads `runs.arrow`. Throws `corrupt-file` when it is not what the format says. */
export function decodeRuns(bytes: Uint8Array, path: string): RunTable {
  return readFile(bytes, path, (table) => {
    checkRunNumbers(table);
    const columns = readRunColumns(table);
    for (const key of ['run_id', 'name', 'state'] as const) {
      if (columns[key].codes.includes(-1)) throw corruptFile(path, `has nulls in ${key}, where none may be`);
    }
    return { rows: table.rows, columns };
  });
}
