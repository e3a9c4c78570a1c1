import { compareText, type ComparedSortKey, type ComparedStatus } from '../../src/model/index.js';
import type { TableCell } from './tableOf.js';

/** A row of a table, by column. */
export type Line = Record<string, TableCell>;

/** A row, and where it stands. */
export interface Placed {
  table: number;
  row: number;
  line: Line;
}

/** A row of the outer join. */
export interface Joined {
  a: Placed | undefined;
  b: Placed | undefined;
  occurrence: number;
  changed: Set<string>;
  status: ComparedStatus;
}

/** Equal for equal values and for no others; of no type that a text could have. */
function valueText(cell: TableCell): string {
  if (cell === undefined) return 'missing';
  if (typeof cell === 'number') return `number ${cell === 0 ? 0 : cell}`;
  if (typeof cell === 'object') return `list ${Array.from(cell, (value) => (value === 0 ? 0 : value)).join()}`;
  return `${typeof cell} ${cell}`;
}

/** The key of a row as a text; its place where there is no key. */
export const keyText = ({ line, row }: Placed, keys: readonly string[]): string =>
  JSON.stringify(keys.length > 0 ? keys.map((key) => valueText(line[key])) : [row]);

/** Which row of its key each is, beside that key. */
export function numbered(rows: readonly Placed[], keys: readonly string[]): { text: string; nth: number; placed: Placed }[] {
  const seen = new Map<string, number>();
  return rows.map((placed) => {
    const key = keyText(placed, keys);
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return { text: `${nth} ${key}`, nth, placed };
  });
}

/** The full outer join, row by row: in the order of A, then what B alone has. */
export function joinedByHand(a: readonly Placed[], b: readonly Placed[], keys: readonly string[], compare: readonly string[]): Joined[] {
  const [ofA, ofB] = [numbered(a, keys), numbered(b, keys)];
  const inB = new Map(ofB.map((entry) => [entry.text, entry.placed]));
  const inA = new Set(ofA.map(({ text }) => text));
  const both = ofA.map(({ text, nth, placed }): Joined => {
    const partner = inB.get(text);
    const changed = new Set(partner && compare.filter((name) => valueText(placed.line[name]) !== valueText(partner.line[name])));
    return { a: placed, b: partner, occurrence: nth, changed, status: !partner ? 'a' : changed.size > 0 ? 'changed' : 'equal' };
  });
  const alone = ofB
    .filter(({ text }) => !inA.has(text))
    .map(({ nth, placed }): Joined => ({ a: undefined, b: placed, occurrence: nth, changed: new Set(), status: 'b' }));
  return [...both, ...alone];
}

const typeOrder = ['number', 'string', 'boolean'];

function sortValue({ a, b }: Joined, { of, column }: ComparedSortKey): TableCell {
  const [x, y] = [a?.line[column], b?.line[column]];
  const value =
    of === 'a' ? x : of === 'b' ? y : of === 'key' ? (a ? x : y) : typeof x === 'number' && typeof y === 'number' ? y - x : undefined;
  return typeof value === 'object' ? undefined : value;
}

/** The order of joined rows by one level. */
export function compareBy(key: ComparedSortKey): (one: Joined, other: Joined) => number {
  const rank = (value: TableCell): number => {
    if (value === undefined) return 5;
    if (Number.isNaN(value)) return 4;
    const place = typeOrder.indexOf(typeof value);
    return key.ascending ? place : 3 - place;
  };
  return (one, other) => {
    const [x, y] = [sortValue(one, key), sortValue(other, key)];
    if (rank(x) !== rank(y)) return rank(x) - rank(y);
    if (rank(x) >= 4) return 0;
    const natural =
      typeof x === 'string' && typeof y === 'string' ? compareText(x, y) : Number(x) < Number(y) ? -1 : Number(Number(x) > Number(y));
    return key.ascending ? natural : -natural;
  };
}

/** The rows of a side, tables in the order in which they were logged. */
export function rowsOf(
  tables: readonly { run: string; step: number | undefined; lines: Line[] }[],
  run: string,
  step: 'last' | 'all' | number,
): Placed[] {
  const own = tables.map((table, id) => ({ ...table, id })).filter((table) => table.run === run && table.lines.length > 0);
  const height = ({ step: at = -Infinity }: { step: number | undefined }): number => at;
  const last = own.reduce<(typeof own)[number] | undefined>(
    (best, table) => (best && height(best) > height(table) ? best : table),
    undefined,
  );
  const chosen =
    step === 'all' ? own : step === 'last' ? own.filter((table) => table === last) : own.filter((table) => table.step === step);
  return chosen.flatMap(({ lines, id }) => lines.map((line, row) => ({ table: id, row, line })));
}
