import { formatStep } from '../../theme/index.js';
import type { PanelTable } from '../panelKind.js';
import { cellText, cellValue } from './cellText.js';
import { isNumeric } from './tableColumns.js';
import type { TableView } from './view.js';

/** The rows that have arrived, which are those around the ones on screen; its caption says which, where they are not all. */
export function tableTwin({ columns, total, loaded, at, summary }: TableView): PanelTable {
  return {
    caption: loaded.length < total ? `${summary} ${placesText(loaded)} of ${formatStep(total)}: scroll the grid for others.` : summary,
    rows: loaded.length,
    columns: columns.map((column) => ({
      label: column.label,
      numeric: isNumeric(column),
      text: (row) => cellText(at(loaded[row] ?? -1)?.cells.get(column.id), column),
      value: (row) => cellValue(at(loaded[row] ?? -1)?.cells.get(column.id), column),
    })),
  };
}

/** `Here are rows 1 to 100 and 301 to 400`, of ascending places from 0. */
function placesText(places: readonly number[]): string {
  const starts = places.filter((place, i) => place !== (places[i - 1] ?? -2) + 1);
  const ends = places.filter((place, i) => place + 1 !== places[i + 1]);
  const spans = starts.map((start, i) => `${formatStep(start + 1)} to ${formatStep(ends[i]! + 1)}`);
  return spans.length === 0 ? 'Here are no rows' : `Here are rows ${spans.join(' and ')}`;
}
