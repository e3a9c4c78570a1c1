import { textsOf, type Locale } from '../../texts/index.js';
import type { PanelTable } from '../panelKind.js';
import { cellText, cellValue } from './cellText.js';
import { isNumeric } from './tableColumns.js';
import { tableTexts } from './texts.js';
import type { TableView } from './view.js';

/** The rows that have arrived, which are those around the ones on screen; its caption says which, where they are not all. */
export function tableTwin({ columns, total, loaded, at, summary }: TableView, locale?: Locale): PanelTable {
  return {
    caption: loaded.length < total ? captionOf(summary, loaded, total, locale) : summary,
    rows: loaded.length,
    columns: columns.map((column) => ({
      label: column.label,
      numeric: isNumeric(column),
      text: (row) => cellText(at(loaded[row] ?? -1)?.cells.get(column.id), column, locale),
      value: (row) => cellValue(at(loaded[row] ?? -1)?.cells.get(column.id), column),
    })),
  };
}

/** The summary, and which rows are here: `… Here are rows 1 to 100 and 301 to 400 of 2,000: …`, of ascending places from 0. */
function captionOf(summary: string, places: readonly number[], total: number, locale: Locale | undefined): string {
  const t = textsOf(tableTexts, locale);
  const starts = places.filter((place, i) => place !== (places[i - 1] ?? -2) + 1);
  const ends = places.filter((place, i) => place + 1 !== places[i + 1]);
  const spans = starts.map((start, i) => t('fromTo', { from: start + 1, to: ends[i]! + 1 }));
  if (spans.length === 0) return t('captionNone', { summary, total });
  return t('caption', { summary, spans: spans.reduce((a, b) => t('and', { a, b })), total });
}
