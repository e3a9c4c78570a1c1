import { quantileOf, summarise } from '../../numeric/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatStep, formatValue } from '../../theme/index.js';
import type { PanelTable } from '../panelKind.js';
import { binText } from './summary.js';
import { distributionTexts } from './texts.js';
import { unitText, unitValue } from './valueUnit.js';
import type { DistributionView, ValueGroup } from './view.js';

/** The figures drawn: of each group, of each bin, step or value. */
export function tableOfDistribution(view: DistributionView, locale?: Locale): PanelTable {
  const { drawing, groups, unit } = view;
  const t = textsOf(distributionTexts, locale);
  switch (drawing.what) {
    case 'rows':
      return tableOfRows(view, locale);
    case 'histogram': {
      const bin = { label: t('bin'), numeric: true, text: (row: number) => binText(drawing.edges, row, unit, locale) };
      return {
        rows: Math.max(0, drawing.edges.length - 1),
        columns: [
          bin,
          ...perGroup(
            groups.slice(0, drawing.heights.length),
            (group, row) => drawing.heights[group]![row]!,
            (value) => formatValue(value, 4, locale),
          ),
        ],
      };
    }
    case 'ecdf': {
      const steps = drawing.steps.flatMap(({ x }, group) => Array.from(x, (value, step) => ({ group, step, value })));
      const at = (row: number) => steps[row]!;
      const share = (row: number): number =>
        drawing.steps[at(row).group]!.count[at(row).step]! / groups[at(row).group]!.values.sorted.length;
      return {
        rows: steps.length,
        columns: [
          { label: t('group'), text: (row) => groups[at(row).group]!.label },
          {
            label: t('value'),
            numeric: true,
            text: (row) => unitText(at(row).value, unit, locale),
            value: (row) => unitValue(at(row).value, unit),
          },
          {
            label: t('runsUpTo'),
            numeric: true,
            text: (row) => formatStep(drawing.steps[at(row).group]!.count[at(row).step]!, locale),
            value: (row) => drawing.steps[at(row).group]!.count[at(row).step]!,
          },
          { label: t('share'), numeric: true, text: (row) => formatValue(share(row), 4, locale), value: share },
        ],
      };
    }
    case 'categories': {
      const { categories } = drawing;
      const value = { label: t('value'), text: (row: number) => categories[row]!.label };
      const all = {
        label: t('allRuns'),
        numeric: true,
        text: (row: number) => formatStep(categories[row]!.total, locale),
        value: (row: number) => categories[row]!.total,
      };
      const parts =
        groups.length > 1
          ? perGroup(
              groups,
              (group, row) => categories[row]!.counts[group]!,
              (count) => formatStep(count, locale),
            )
          : [];
      return { rows: categories.length, columns: [value, all, ...parts] };
    }
    default:
      return drawing satisfies never;
  }
}

function perGroup(groups: readonly ValueGroup[], value: (group: number, row: number) => number, write: (value: number) => string) {
  return groups.map(({ label, first }, group) => ({
    label: groups.some((g) => g.first !== first && g.label === label) ? `${label} (${first})` : label,
    numeric: true,
    text: (row: number) => write(value(group, row)),
    value: (row: number) => value(group, row),
  }));
}

function tableOfRows({ groups, unit }: DistributionView, locale: Locale | undefined): PanelTable {
  const t = textsOf(distributionTexts, locale);
  const quantile = (share: number) => {
    const of = (row: number): number => quantileOf(groups[row]!.values.sorted, share);
    return { numeric: true, text: (row: number) => unitText(of(row), unit, locale), value: (row: number) => unitValue(of(row), unit) };
  };
  const { mean, sd } = {
    mean: (row: number) => summarise(groups[row]!.values.sorted).mean,
    sd: (row: number) => summarise(groups[row]!.values.sorted).sd,
  };
  return {
    rows: groups.length,
    columns: [
      { label: t('group'), text: (row) => groups[row]!.about },
      {
        label: t('n'),
        numeric: true,
        text: (row) => formatStep(groups[row]!.values.sorted.length, locale),
        value: (row) => groups[row]!.values.sorted.length,
      },
      { label: t('min'), ...quantile(0) },
      { label: t('lowerQuartile'), ...quantile(0.25) },
      { label: t('median'), ...quantile(0.5) },
      { label: t('upperQuartile'), ...quantile(0.75) },
      { label: t('max'), ...quantile(1) },
      { label: t('mean'), numeric: true, text: (row) => unitText(mean(row), unit, locale), value: (row) => unitValue(mean(row), unit) },
      {
        label: t('sd'),
        numeric: true,
        text: (row) => (unit === 'time' || Number.isNaN(sd(row)) ? '–' : unitText(sd(row), unit, locale)),
        value: (row) => (Number.isNaN(sd(row)) ? undefined : sd(row)),
      },
      {
        label: t('leftOut'),
        numeric: true,
        text: (row) => formatStep(groups[row]!.rows.length - groups[row]!.values.sorted.length, locale),
        value: (row) => groups[row]!.rows.length - groups[row]!.values.sorted.length,
      },
    ],
  };
}
