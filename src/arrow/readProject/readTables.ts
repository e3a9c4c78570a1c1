import type { LoggedColumn, LoggedTable, ManifestTable, NumberListColumn, TableColumn, TextColumn } from '../../model/index.js';
import { decodeTableFile } from '../decodeTableFile.js';
import { TextDictionary } from '../internText.js';
import { joinArrays } from './readMetrics.js';
import type { ProjectFiles } from './keptRuns.js';

/** All tables, or those that these runs logged, in order. */
export async function readTables({ manifest, readFile }: ProjectFiles, keep?: ReadonlySet<string>): Promise<LoggedTable[]> {
  const tables: LoggedTable[] = [];
  for (const table of manifest.loggedTables ?? []) {
    if (keep && (table.run === undefined || !keep.has(table.run))) continue;
    const parts: Map<string, TableColumn>[] = [];
    for (const { file } of table.files) parts.push(decodeTableFile(await readFile(file), file, table.columns).columns);
    const { key, rows, run: runId, step } = table;
    tables.push({ key, rows, columns: table.columns.map((column) => joinedColumn(column, parts)), runId, step });
  }
  return tables;
}

function joinedColumn({ name, type, column }: ManifestTable['columns'][number], parts: readonly Map<string, TableColumn>[]): LoggedColumn {
  const joined = joinColumns(parts.map((part) => part.get(column)!));
  return { name, column: joined, ...(type === 'time' && { time: true }), ...(type === 'media' && { media: true }) };
}

/** Columns of one type, one below the other. */
function joinColumns(parts: readonly TableColumn[]): TableColumn {
  const [first, ...others] = parts;
  if (others.length === 0) return first!;
  switch (first!.type) {
    case 'number': {
      const own = parts.filter((part) => part.type === 'number');
      return { type: 'number', values: joinArrays(own.map(({ values }) => values)), valid: joinValid(own) };
    }
    case 'boolean': {
      const own = parts.filter((part) => part.type === 'boolean');
      return { type: 'boolean', values: joinBytes(own.map(({ values }) => values)), valid: joinValid(own) };
    }
    case 'numbers':
      return joinLists(parts.filter((part) => part.type === 'numbers'));
    case 'string':
    case 'json':
      return joinTexts(parts.filter((part) => 'codes' in part));
    default:
      return first satisfies never;
  }
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(joinArrays(parts.map((part) => Float64Array.from(part))));
}

function joinValid(parts: readonly { values: ArrayLike<number>; valid?: Uint8Array | undefined }[]): Uint8Array | undefined {
  if (parts.every(({ valid }) => valid === undefined)) return undefined;
  return joinBytes(parts.map(({ values, valid }) => valid ?? new Uint8Array(values.length).fill(1)));
}

function joinTexts(parts: readonly TextColumn[]): TextColumn {
  const texts = new TextDictionary();
  const codes = parts.flatMap((part) => {
    const known = part.dictionary.map((text) => texts.code(text));
    return Array.from(part.codes, (code) => (code < 0 ? -1 : known[code]!));
  });
  return { type: parts[0]!.type, codes: Int32Array.from(codes), dictionary: texts.dictionary };
}

function joinLists(parts: readonly NumberListColumn[]): NumberListColumn {
  const lengths = parts.flatMap(({ offsets }) => Array.from(offsets.subarray(1), (offset, i) => offset - offsets[i]!));
  const offsets = new Int32Array(lengths.length + 1);
  for (const [i, length] of lengths.entries()) offsets[i + 1] = offsets[i]! + length;
  const valid = joinValid(parts.map((part) => ({ values: part.offsets.subarray(1), valid: part.valid })));
  return { type: 'numbers', offsets, values: joinArrays(parts.map(({ values }) => values)), valid };
}
