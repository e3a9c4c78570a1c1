import type { LoggedColumn } from '../../model/index.js';
import { isJsonObject, type JsonObject } from '../common/jsonScanner.js';
import { tryParseJson } from '../common/parseJson.js';
import { counted, type WarningLog } from '../common/warningLog.js';
import type { DataTable } from '../tables/dataTable.js';
import { inferColumn } from '../tables/inferColumn.js';
import { parseCsv, type CsvRecord } from './parseCsv.js';
import { sniffDelimiter } from './sniffDelimiter.js';

/** Reads a delimited file with a header row as a table. What does not fit is counted in warnings that name the lines. */
export function csvTable(path: string, bytes: Uint8Array, warnings: WarningLog): DataTable {
  const { text, facts, names } = withoutComments(decodeText(bytes));
  const delimiter = sniffDelimiter(text, /\.(?:tsv|tab)$/i.test(path));
  const records = [...parseCsv(text, delimiter)];
  const header = names ?? headerOf(records);
  const rows = rowsOf(records, header, path, text, warnings);
  const columns = header.map((name, i): LoggedColumn => {
    return {
      name,
      column: inferColumn(
        Array.from(rows, ({ cells }) => cells[i] ?? ''),
        { comma: delimiter === ';' },
      ),
    };
  });
  return { path, rows: rows.length, columns: uniqueNames(columns, path, warnings), facts };
}

/** UTF-8, or UTF-16 where a byte order mark says so; what is no UTF-8 is read as Windows-1252. */
function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Takes comment lines off the beginning: `#{…}` says what the file is about, `# step loss` before numbers only is the header. */
function withoutComments(text: string): { text: string; facts: JsonObject | undefined; names: string[] | undefined } {
  let rest = text;
  let facts: JsonObject | undefined;
  let last = '';
  while (/^\s*#/.test(rest)) {
    const end = rest.search(/[\r\n]/);
    last = (end < 0 ? rest : rest.slice(0, end)).trim().slice(1).trim();
    rest = end < 0 ? '' : rest.slice(end).replace(/^\r?\n?/, '');
    const value = last.startsWith('{') ? tryParseJson(last) : undefined;
    if (isJsonObject(value)) facts = value;
  }
  const [first] = parseCsv(rest.slice(0, 10_000), sniffDelimiter(rest, false));
  const names = last.split(/[,;\t]\s*|\s+/);
  const isHeader = first !== undefined && names.length === first.cells.length && names.length > 1 && first.cells.every(isNumber);
  return { text: rest, facts, names: isHeader ? names : undefined };
}

/** The first record, taken off `records`; where it holds numbers only there is no header, and columns are called by their number. */
function headerOf(records: CsvRecord[]): string[] {
  const [first] = records;
  if (!first) return [];
  if (first.cells.every(isNumber)) return first.cells.map((_, i) => `column ${i + 1}`);
  records.shift();
  const names = first.cells.map((name) => name.trim());
  // R leaves the name of the column of row names out.
  const isShort = records.length > 0 && records.every(({ cells }) => cells.length === names.length + 1);
  return (isShort ? ['', ...names] : names).map((name, i) => name || `column ${i + 1}`);
}

function isNumber(cell: string): boolean {
  return cell.trim() !== '' && !Number.isNaN(Number(cell));
}

/** The records that are rows. Repeated headers, of logs that were appended to, are left out, and so is a last one that was cut off. */
function rowsOf(records: readonly CsvRecord[], header: readonly string[], path: string, text: string, warnings: WarningLog): CsvRecord[] {
  const isHeader = ({ cells }: CsvRecord): boolean => cells.length === header.length && cells.every((cell, i) => cell.trim() === header[i]);
  const rows = records.filter((record) => !isHeader(record));
  if (rows.length < records.length) {
    const message = `${path} has its header ${counted(records.length - rows.length, 'time')} again among its rows; the rows behind were added.`;
    warnings.add({ code: 'repeated-header', message, path });
  }
  const last = rows.at(-1);
  if (last && last.cells.length < header.length && !/[\r\n]$/.test(text)) {
    rows.pop();
    warnings.add({ code: 'truncated-file', message: `${path} ends within line ${last.line}, which was left out.`, path });
  }
  noteRagged(rows, header.length, path, warnings);
  return rows;
}

function noteRagged(rows: readonly CsvRecord[], width: number, path: string, warnings: WarningLog): void {
  const long = rows.filter(({ cells }) => cells.slice(width).some((cell) => cell.trim() !== ''));
  const short = rows.filter(({ cells }) => cells.length < width);
  const say = (some: readonly CsvRecord[], what: string): void => {
    if (some.length === 0) return;
    const lines = some
      .slice(0, 10)
      .map(({ line }) => line)
      .join(', ');
    const message = `${counted(some.length, 'row')} of ${path} ${what} (line ${lines}${some.length > 10 ? ', …' : ''}).`;
    warnings.add({ code: 'ragged-row', message, path });
  };
  say(long, `have more cells than the header has names; what is over was left out`);
  say(short, `have fewer cells than the header has names; what is missing is not set`);
}

function uniqueNames(columns: readonly LoggedColumn[], path: string, warnings: WarningLog): LoggedColumn[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    let { name } = column;
    for (let n = 2; taken.has(name); n++) name = `${column.name}~${n}`;
    taken.add(name);
    if (name !== column.name) {
      warnings.add({ code: 'renamed-column', message: `${path} has several columns ${column.name}: one is now ${name}.`, path });
    }
    return { ...column, name };
  });
}
