import { compareText, columnLabel, type Column, type Frame, type RunSet, type Scalar } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { joined, runColor, type PaletteTheme } from '../../theme/index.js';
import { fieldAt, runIdAt } from './runFields.js';
import { runsOf } from '../panelSelection.js';
import { plainText, valueKey } from './plainText.js';
import { groupTexts } from './texts.js';

/** Runs that have the same values in all columns they are grouped by. */
export interface RunGroup {
  /** Index of its first run in the project: the group's key and colour. */
  readonly first: number;
  /** Rows of the frame, in creation order. */
  readonly rows: readonly number[];
  /** The values that tell it from the other groups: `adam · 0.01`. */
  readonly label: string;
  /** The same with the names of the columns: `optimizer adam, lr 0.01`. */
  readonly about: string;
  /** CSS colour. */
  readonly color: string;
}

export interface GroupedRuns {
  /** Ordered by the values of the columns: numbers, then texts, then what is missing. */
  readonly groups: readonly RunGroup[];
  /** The columns whose values differ between the groups. */
  readonly by: readonly Column[];
}

export interface GroupingOptions {
  by: readonly Column[];
  /** Indices of the runs that count. Default: all. */
  selected?: ReadonlySet<number> | undefined;
  colors: RunSet['colors'];
  theme: PaletteTheme;
  locale?: Locale | undefined;
}

/** The groups of a frame's runs, each with at least one run that counts; one of all runs where they are grouped by nothing. */
export function groupedRuns(frame: Frame, { by, selected, colors, theme, locale }: GroupingOptions): GroupedRuns {
  const all = textsOf(groupTexts, locale)('allRuns');
  const missing = textsOf(groupTexts, locale)('missing');
  const members = membersOf(frame, selected);
  const firstRows = [...members.values()].map(([row]) => row ?? 0);
  const telling = by.filter((column) => new Set(firstRows.map((row) => valueKey(fieldAt(frame, column, row)))).size > 1);
  const groups = [...members].map(([first, rows]): RunGroup => {
    const row = rows[0] ?? 0;
    const values = telling.map((column) => fieldAt(frame, column, row));
    const own = colors[runIdAt(frame, row)];
    return {
      first,
      rows,
      label: values.length === 0 ? all : values.map((value, i) => valueText(value, telling[i]!, locale)).join(' · '),
      about:
        joined(
          telling.map((column, i) => `${columnLabel(column)} ${plainText(values[i], missing, locale)}`),
          locale,
        ) || all,
      color: own ?? runColor(first, theme),
    };
  });
  return { groups: ordered(frame, groups, telling), by: telling };
}

function membersOf(frame: Frame, selected: ReadonlySet<number> | undefined): Map<number, number[]> {
  const members = new Map<number, number[]>();
  const { group } = frame.columns;
  const runs = runsOf(frame);
  const all: number[] = [];
  for (let row = 0; row < frame.rows; row++) {
    if (selected?.has(runs[row]!) === false) continue;
    if (!(group instanceof Int32Array)) all.push(row);
    else {
      const known = members.get(group[row]!);
      if (known) known.push(row);
      else members.set(group[row]!, [row]);
    }
  }
  if (all.length > 0) members.set(runs[all[0]!]!, all);
  return members;
}

function ordered(frame: Frame, groups: readonly RunGroup[], by: readonly Column[]): RunGroup[] {
  return groups.toSorted((a, b) => {
    for (const column of by) {
      const order = compareValues(fieldAt(frame, column, a.rows[0]!), fieldAt(frame, column, b.rows[0]!));
      if (order !== 0) return order;
    }
    return a.first - b.first;
  });
}

/** Numbers and booleans, NaN after them, then texts, then what is missing. */
function compareValues(a: Scalar | undefined, b: Scalar | undefined): number {
  const rank = rankOf(a) - rankOf(b);
  if (rank !== 0) return rank;
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  return Number(a) < Number(b) ? -1 : Number(Number(a) > Number(b));
}

function rankOf(given: Scalar | undefined): number {
  if (given === undefined) return 3;
  if (typeof given === 'string') return 2;
  return Number.isNaN(Number(given)) ? 1 : 0;
}

function valueText(given: Scalar | undefined, column: Column, locale: Locale | undefined): string {
  return given === undefined ? textsOf(groupTexts, locale)('noKey', { key: column.key }) : plainText(given, '', locale);
}
