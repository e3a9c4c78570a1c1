import { columnLabel } from '../../model/index.js';
import { formatStep, formatValue } from '../../theme/index.js';
import { treatmentOf } from '../groups/index.js';
import type { PanelTable } from '../panelKind.js';
import type { BarValue } from './bars.js';
import type { BarChartSpec } from './spec.js';
import type { BarChartView } from './view.js';

/** `0.8123`, or `–` with the reason. */
export function valueText({ value, reason }: BarValue): string {
  return Number.isNaN(value) ? `– (${reason})` : formatValue(value, 5);
}

/** `0.80 to 0.82`; why there is none, where there is none. */
export function spreadText({ spread: [low, high], n }: BarValue): string {
  if (Number.isNaN(low)) return n === 1 ? '– (one run)' : '–';
  return `${formatValue(low, 5)} to ${formatValue(high, 5)}`;
}

/** A sentence: how many bars, and the first and last of those with a value. */
export function summariseBars(
  { bars, grouped, columns }: Pick<BarChartView, 'bars' | 'grouped' | 'columns'>,
  { centre, spread, scale }: BarChartSpec,
  runs: number,
): string {
  const names = columns.map(columnLabel).join(', ');
  const runsText = `${formatStep(runs)} ${runs === 1 ? 'run' : 'runs'}`;
  const what = grouped ? `${formatStep(bars.count)} ${bars.count === 1 ? 'group' : 'groups'} of ${runsText}` : runsText;
  const how = [grouped ? treatmentOf(centre, spread) : '', scale === 'log' ? 'log scale' : ''].filter(Boolean).join(', ');
  const ends = [0, bars.count - 1]
    .filter((place, i, all) => place >= 0 && place < bars.count && all.indexOf(place) === i)
    .map((place) => bars.at(place));
  const texts = ends.map(({ about, values }) => `${about} ${values.map(valueText).join(', ')}`);
  return `Bars of ${names} for ${what}${how && ` (${how})`}${texts.length > 0 ? `: ${texts.join(' … ')}` : ''}.`;
}

/** All bars, in their order: exactly what is drawn. */
export function tableOfBars({ bars, grouped, columns, by, centre, spread }: BarChartView): PanelTable {
  const several = columns.length > 1;
  const cells = columns.flatMap((column, i) => {
    const name = columnLabel(column);
    const value = { label: grouped ? `${centre === 'iqm' ? 'IQM' : centre} ${name}` : name, numeric: true };
    const main = {
      ...value,
      text: (row: number) => valueText(bars.at(row).values[i]!),
      value: (row: number) => finite(bars.at(row).values[i]!.value),
    };
    if (!grouped) return [main];
    const about = { label: `${treatmentOf(centre, spread)}${several ? ` ${name}` : ''}`, numeric: true };
    const n = {
      label: several ? `n ${name}` : 'n',
      numeric: true,
      text: (row: number) => formatStep(bars.at(row).values[i]!.n),
      value: (row: number) => bars.at(row).values[i]!.n,
    };
    return [main, ...(spread === 'none' ? [] : [{ ...about, text: (row: number) => spreadText(bars.at(row).values[i]!) }]), n];
  });
  const name = { label: grouped ? by.map(columnLabel).join(' · ') || 'Group' : 'Run', text: (row: number) => bars.at(row).label };
  const rest = grouped
    ? {
        label: 'Runs',
        numeric: true,
        text: (row: number) => formatStep(bars.at(row).rows.length),
        value: (row: number) => bars.at(row).rows.length,
      }
    : { label: 'Selected', text: (row: number) => (bars.at(row).greyed ? 'no' : 'yes') };
  return { rows: bars.count, columns: [name, ...cells, rest] };
}

/** What is drawn, for files: the ends of the spread as numbers of their own. */
export function drawnBars(view: BarChartView): PanelTable {
  const { bars, columns, grouped, spread } = view;
  const table = tableOfBars(view);
  if (!grouped || spread === 'none') return table;
  const end = (column: number, which: 0 | 1) => (row: number) => finite(bars.at(row).values[column]!.spread[which]);
  const ends = columns.flatMap((column, i) =>
    (['lower', 'upper'] as const).map((name, which) => ({
      label: `${columnLabel(column)} ${name} end`,
      numeric: true,
      text: () => '',
      value: end(i, which as 0 | 1),
    })),
  );
  return { ...table, columns: [...table.columns, ...ends] };
}

/** A value that is not there is NaN in a bar, and missing in a file. */
function finite(value: number): number | undefined {
  return Number.isNaN(value) ? undefined : value;
}
