import type { TwinColumn } from '../../charts/index.js';
import type { SeriesLine } from '../../model/index.js';
import { formatStep } from '../../theme/index.js';
import type { DataColumn, DataTable } from './dataTable.js';
import type { PanelData } from './panelData.js';
import { uniqueNames } from './uniqueNames.js';

/** Exactly what is drawn: the points of lines, else the rows of the panel's table, with every digit. */
export function drawnTable({ drawn, answers }: PanelData): DataTable {
  const { rows, columns } = drawn;
  const names = uniqueNames(columns.map(({ label }) => label.trim()));
  const content = columns.map((column, i) => dataColumn(column, names[i]!));
  const lines = answers.flatMap(({ frame }) => (frame.series ? [frame.series.lines] : []));
  return {
    id: 'drawn',
    title: 'What is drawn',
    about: lines[0] ? pointsText(rows, lines[0], lines.length > 1) : rowsText(rows),
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

function pointsText(rows: number, lines: readonly SeriesLine[], twice: boolean): string {
  const all = lines.reduce((sum, { points }) => sum + points, 0);
  return `${formatStep(rows)} drawn points${twice ? ' of smoothed and raw lines' : ''}, of ${formatStep(all)} logged`;
}

function rowsText(rows: number): string {
  return `${formatStep(rows)} ${rows === 1 ? 'row' : 'rows'}, as in the panel’s table, with every digit`;
}
