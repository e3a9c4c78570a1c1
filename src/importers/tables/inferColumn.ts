import type { LoggedColumn } from '../../model/index.js';
import { tryParseJson } from '../common/parseJson.js';

type Column = LoggedColumn['column'];

const plain = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;
const grouped = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const decimalComma = /^[-+]?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?(?:[eE][-+]?\d+)?$/;
const nonFinite = /^([-+]?)(nan|inf|infinity)$/i;
/** What stands for nothing among numbers and truth values. */
const missing = /^(?:|na|n\/a|#n\/a|null|none|-)$/i;
const truth = /^(?:true|false)$/i;
/** Digits that are a name and no number: leading zeros, or more than a number holds exactly. */
const name = /^[-+]?0\d/;

/**
 * A column of text cells as what all its cells are: numbers, truth values, JSON lists and objects, or texts. Empty cells are missing;
 * `1,234.5` is a number where all cells are, with `comma` also `1,5`. NaN and inf are numbers.
 */
export function inferColumn(cells: readonly string[], options: { comma: boolean }): Column {
  const set = cells.map((cell) => cell.trim()).filter((cell) => !missing.test(cell));
  const parse = set.length > 0 ? numberParser(set, options.comma) : undefined;
  if (parse) return numberColumn(cells, parse);
  if (set.length > 0 && set.every((cell) => truth.test(cell))) return booleanColumn(cells);
  const filled = cells.filter((cell) => cell !== '');
  return textColumn(cells, filled.length > 0 && filled.every(isJson) ? 'json' : 'string');
}

/** How the cells are read as numbers; undefined where one of them is none. */
function numberParser(set: readonly string[], comma: boolean): ((cell: string) => number) | undefined {
  const finite = set.filter((cell) => !nonFinite.test(cell));
  if (finite.some((cell) => name.test(cell) || isTooLong(cell))) return undefined;
  if (finite.every((cell) => plain.test(cell))) return Number;
  const isGrouped = finite.every((cell) => plain.test(cell) || grouped.test(cell));
  const isDecimal = comma && finite.every((cell) => decimalComma.test(cell));
  // `1,234` among `;` may be either: a decimal point elsewhere tells.
  if (isGrouped && (!isDecimal || finite.some((cell) => cell.includes('.')))) return (cell) => Number(cell.replaceAll(',', ''));
  return isDecimal ? (cell) => Number(cell.replaceAll('.', '').replace(',', '.')) : undefined;
}

function isTooLong(cell: string): boolean {
  return /^[-+]?\d{16,}$/.test(cell) && !Number.isSafeInteger(Number(cell));
}

function numberOf(cell: string, parse: (cell: string) => number): number {
  const special = nonFinite.exec(cell);
  if (!special) return parse(cell);
  if (special[2]!.toLowerCase() === 'nan') return Number.NaN;
  return special[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

function numberColumn(cells: readonly string[], parse: (cell: string) => number): Column {
  const values = new Float64Array(cells.length).fill(Number.NaN);
  const valid = new Uint8Array(cells.length);
  cells.forEach((text, row) => {
    const cell = text.trim();
    if (missing.test(cell)) return;
    values[row] = numberOf(cell, parse);
    valid[row] = 1;
  });
  return valid.includes(0) ? { type: 'number', values, valid } : { type: 'number', values };
}

function booleanColumn(cells: readonly string[]): Column {
  const values = Uint8Array.from(cells, (cell) => (/^\s*t/i.test(cell) ? 1 : 0));
  const valid = Uint8Array.from(cells, (cell) => (missing.test(cell.trim()) ? 0 : 1));
  return valid.includes(0) ? { type: 'boolean', values, valid } : { type: 'boolean', values };
}

/** A text column; the empty text is missing. */
export function textColumn(cells: readonly (string | undefined)[], type: 'string' | 'json' = 'string'): Column {
  const known = new Map<string, number>();
  const codes = Int32Array.from(cells, (cell) => {
    if (cell === undefined || cell === '') return -1;
    const code = known.get(cell) ?? known.size;
    known.set(cell, code);
    return code;
  });
  return { type, codes, dictionary: [...known.keys()] };
}

function isJson(cell: string): boolean {
  return /^\s*[[{]/.test(cell) && tryParseJson(cell) !== undefined;
}
