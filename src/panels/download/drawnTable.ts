import type { TwinColumn } from '../../charts/index.js';
import type { SeriesLine } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import type { DataColumn, DataTable } from './dataTable.js';
import type { PanelData } from './panelData.js';
import { downloadTexts } from './texts.js';
import { uniqueNames } from './uniqueNames.js';

/** Exactly what is drawn: the points of lines, else the rows of the panel's table, with every digit. */
export function drawnTable({ drawn, answers }: PanelData, locale?: Locale): DataTable {
  const t = textsOf(downloadTexts, locale);
  const { rows, columns } = drawn;
  const names = uniqueNames(columns.map(({ label }) => label.trim()));
  const content = columns.map((column, i) => dataColumn(column, names[i]!));
  const lines = answers.flatMap(({ frame }) => (frame.series ? [frame.series.lines] : []));
  return {
    id: 'drawn',
    title: t('drawn'),
    about: lines[0]
      ? t(lines.length > 1 ? 'drawnTwice' : 'drawnPoints', { drawn: rows, count: loggedPoints(lines[0]) })
      : t('drawnRows', { count: rows }),
    chunks: () => [{ rows, columns: content }],
  };
}

function dataColumn({ text, value }: TwinColumn, name: string): DataColumn {
  return { name, at: value ?? ((row) => textValue(text(row))) };
}

/** What tables write for a missing value is one. */
function textValue(text: string): string | undefined {
  return text === '' || text === '–' ? undefined : text;
}

function loggedPoints(lines: readonly SeriesLine[]): number {
  return lines.reduce((sum, { points }) => sum + points, 0);
}
