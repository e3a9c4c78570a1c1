import { columnId, comparedId, comparedStatuses, type ComparedStatus, type Frame } from '../../../model/index.js';
import { textsOf, type Locale } from '../../../texts/index.js';
import type { GridColumn } from '../tableColumns.js';
import { cellAt, type Cell, type GridRow } from '../view.js';
import { partColumn, partOf } from './columns.js';
import { compareTexts } from './texts.js';

/** A joined row of the grid. */
export interface ComparedRow extends GridRow {
  status: ComparedStatus;
  /** Names of the columns in which its sides differ. */
  changed: ReadonlySet<string>;
}

/** Names of the texts that say a status in a cell. */
export const statusNames = { equal: 'equal', changed: 'changed', a: 'onlyA', b: 'onlyB' } as const satisfies Record<ComparedStatus, string>;

/** A reader of rows that knows which columns are compared. */
export function comparedRowReader(compare: readonly string[], locale?: Locale) {
  const t = textsOf(compareTexts, locale);
  return (frame: Frame, row: number, position: number, columns: readonly GridColumn[]): ComparedRow => {
    const status = comparedStatuses[numberAt(frame, 'status', row)] ?? 'equal';
    const side = status === 'b' ? 'b' : 'a';
    const valueOf = (from: 'a' | 'b', name: string): Cell => cellAt(frame.columns[comparedId(from, name)], row);
    const cellOf = (column: GridColumn): Cell => {
      const { part, name } = partOf(column);
      switch (part) {
        case 'place':
          return numberAt(frame, `${side}_row`, row);
        case 'status':
          return t(statusNames[status]);
        case 'key':
          return valueOf(side, name);
        case 'difference':
          return differenceOf(valueOf('a', name), valueOf('b', name));
        case 'pair':
          return undefined;
        case 'a':
        case 'b':
          return valueOf(part, name);
        default:
          return part satisfies never;
      }
    };
    return {
      position,
      run: -1,
      runId: '',
      runName: '',
      table: numberAt(frame, `${side}_table`, row),
      row: numberAt(frame, `${side}_row`, row),
      cells: new Map(columns.map((column) => [column.id, cellOf(column)])),
      status,
      changed: new Set(compare.filter((name) => numberAt(frame, comparedId('changed', name), row) === 1)),
    };
  };
}

/** A row's value of a side. */
export function sideCell({ cells }: ComparedRow, side: 'a' | 'b', name: string): Cell {
  return cells.get(columnId(partColumn(side, name)));
}

/** B − A; undefined unless both are numbers. */
export function differenceOf(a: Cell, b: Cell): number | undefined {
  return typeof a === 'number' && typeof b === 'number' ? b - a : undefined;
}

function numberAt({ columns }: Frame, name: string, row: number): number {
  return Number(cellAt(columns[name], row) ?? -1);
}
