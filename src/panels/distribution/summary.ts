import { columnLabel } from '../../model/index.js';
import { quantileOf, summarise } from '../../numeric/index.js';
import { formatNumber, formatStep, formatValue } from '../../theme/index.js';
import { leftOutTexts } from '../groups/index.js';
import type { PanelTable } from '../panelKind.js';
import type { DistributionForm, DistributionSpec } from './spec.js';
import { unitText, unitValue } from './valueUnit.js';
import type { DistributionDrawing, DistributionView, ValueGroup } from './view.js';

export const formTexts: Readonly<Record<DistributionForm, string>> = {
  box: 'Box (Tukey)',
  violin: 'Violin',
  histogram: 'Histogram',
  ecdf: 'ECDF',
  strip: 'Strip',
};

const ruleTexts = { 'freedman-diaconis': 'Freedman–Diaconis', scott: 'Scott', sturges: 'Sturges', silverman: 'Silverman' } as const;

type Described = Pick<DistributionView, 'form' | 'column' | 'unit' | 'log' | 'groups' | 'by' | 'drawing' | 'runs' | 'selected'>;

/** All that is said of a distribution. */
export function describeDistribution(
  shown: Described,
  spec: DistributionSpec,
): Pick<DistributionView, 'treatment' | 'fidelity' | 'notes' | 'summary'> {
  const treatment = [treatmentOf(shown.drawing, shown, spec), shown.log && shown.drawing.what !== 'categories' ? 'log' : ''];
  return {
    treatment: treatment.filter(Boolean).join(' · '),
    fidelity: fidelityOf(shown),
    notes: notesOf(shown),
    summary: summaryOf(shown),
  };
}

function treatmentOf(drawing: DistributionDrawing, { form, log }: Described, { bins, heights, bandwidth }: DistributionSpec): string {
  switch (drawing.what) {
    case 'rows': {
      if (form !== 'violin') return form === 'box' ? 'box (Tukey)' : form;
      const widths = drawing.shown.flatMap(({ violin }) => (violin ? [violin.bandwidth] : []));
      const rule = typeof bandwidth === 'number' ? 'bandwidth' : ruleTexts[bandwidth];
      return `violin · ${rule} ${rangeText(widths)}${log ? ' decades' : ''}`.trimEnd();
    }
    case 'histogram': {
      const count = Math.max(0, drawing.edges.length - 1);
      const rule = typeof bins === 'number' ? '' : ` (${ruleTexts[bins]})`;
      const per = heights === 'count' ? '' : log ? ' · density per decade' : ' · density';
      return `${formatStep(count)} ${count === 1 ? 'bin' : 'bins'}${rule}${per}`;
    }
    case 'ecdf':
      return 'ECDF';
    case 'categories':
      return 'counts';
    default:
      return drawing satisfies never;
  }
}

/** `0.012`, or `0.008–0.012` where they differ. */
function rangeText(values: readonly number[]): string {
  if (values.length === 0) return '';
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => formatNumber(value, 2)) as [string, string];
  return low === high ? low : `${low}–${high}`;
}

function runsText(count: number): string {
  return `${formatStep(count)} ${count === 1 ? 'run' : 'runs'}`;
}

function fidelityOf({ runs, selected, groups, by }: Described): string {
  const of = by.length > 0 ? ` · ${formatStep(groups.length)} groups` : '';
  return selected < runs ? `${formatStep(selected)} of ${runsText(runs)} selected${of}` : `${runsText(runs)}${of || ' · exact'}`;
}

function notesOf({ groups, column, drawing, form }: Described): string[] {
  if (!column) return [];
  if (drawing.what === 'categories') return [];
  const notes = leftOutTexts(
    groups.map(({ values }) => values),
    columnLabel(column),
  );
  if (drawing.what === 'histogram' && drawing.capped) notes.push('500 bins, the most that are drawn');
  if (drawing.what === 'rows' && form === 'violin' && drawing.shown.some(({ violin, box }) => !violin && box)) {
    notes.push('no density of a single value');
  }
  const drawn = drawing.what === 'histogram' ? drawing.heights.length : drawing.what === 'ecdf' ? drawing.steps.length : groups.length;
  if (drawn < groups.length)
    notes.push(`${drawn} of ${formatStep(groups.length)} groups drawn: boxes, violins and strips show all, by pages`);
  return notes;
}

function summaryOf({ groups, column, unit, drawing, runs, selected, by, form }: Described): string {
  const name = column ? columnLabel(column) : '';
  const of = selected < runs ? `${formatStep(selected)} of ${runsText(runs)}` : runsText(runs);
  if (drawing.what === 'categories') {
    const top = drawing.categories.toSorted((a, b) => b.total - a.total).slice(0, 3);
    const values = drawing.categories.length;
    return `${name} of ${of}: ${formatStep(values)} ${values === 1 ? 'value' : 'values'}; ${top.map(({ label, total }) => `${label} ${formatStep(total)}`).join(', ')}.`;
  }
  const parts = groups.slice(0, 3).map(({ values: { sorted }, about }) => {
    if (sorted.length === 0) return `${about} none`;
    const [low, middle, high] = [0, 0.5, 1].map((share) => unitText(quantileOf(sorted, share), unit));
    return `${by.length > 0 ? `${about}: ` : ''}median ${middle}, ${low} to ${high}, n ${formatStep(sorted.length)}`;
  });
  const more = groups.length > 3 ? `; and ${formatStep(groups.length - 3)} more groups` : '';
  return `${formTexts[form]} of ${name}, ${of}; ${parts.join('; ')}${more}.`;
}

/** The figures drawn: of each group, of each bin, step or value. */
export function tableOfDistribution(view: DistributionView): PanelTable {
  const { drawing, groups, unit } = view;
  switch (drawing.what) {
    case 'rows':
      return tableOfRows(view);
    case 'histogram': {
      const bin = { label: 'Bin', numeric: true, text: (row: number) => binText(drawing.edges, row, unit) };
      return {
        rows: Math.max(0, drawing.edges.length - 1),
        columns: [
          bin,
          ...perGroup(
            groups.slice(0, drawing.heights.length),
            (group, row) => drawing.heights[group]![row]!,
            (value) => formatValue(value, 4),
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
          { label: 'Group', text: (row) => groups[at(row).group]!.label },
          { label: 'Value', numeric: true, text: (row) => unitText(at(row).value, unit), value: (row) => unitValue(at(row).value, unit) },
          {
            label: 'Runs up to it',
            numeric: true,
            text: (row) => formatStep(drawing.steps[at(row).group]!.count[at(row).step]!),
            value: (row) => drawing.steps[at(row).group]!.count[at(row).step]!,
          },
          { label: 'Share', numeric: true, text: (row) => formatValue(share(row), 4), value: share },
        ],
      };
    }
    case 'categories': {
      const { categories } = drawing;
      const value = { label: 'Value', text: (row: number) => categories[row]!.label };
      const all = {
        label: 'All runs',
        numeric: true,
        text: (row: number) => formatStep(categories[row]!.total),
        value: (row: number) => categories[row]!.total,
      };
      const parts = groups.length > 1 ? perGroup(groups, (group, row) => categories[row]!.counts[group]!, formatStep) : [];
      return { rows: categories.length, columns: [value, all, ...parts] };
    }
    default:
      return drawing satisfies never;
  }
}

/** `0.1 up to 0.2`; the last bin has its upper edge too. */
export function binText(edges: Float64Array, bin: number, unit: DistributionView['unit']): string {
  return `${unitText(edges[bin]!, unit)} ${bin === edges.length - 2 ? 'to' : 'up to'} ${unitText(edges[bin + 1]!, unit)}`;
}

function perGroup(groups: readonly ValueGroup[], value: (group: number, row: number) => number, write: (value: number) => string) {
  return groups.map(({ label, first }, group) => ({
    label: groups.some((g) => g.first !== first && g.label === label) ? `${label} (${first})` : label,
    numeric: true,
    text: (row: number) => write(value(group, row)),
    value: (row: number) => value(group, row),
  }));
}

function tableOfRows({ groups, unit }: DistributionView): PanelTable {
  const quantile = (share: number) => {
    const of = (row: number): number => quantileOf(groups[row]!.values.sorted, share);
    return { numeric: true, text: (row: number) => unitText(of(row), unit), value: (row: number) => unitValue(of(row), unit) };
  };
  const { mean, sd } = {
    mean: (row: number) => summarise(groups[row]!.values.sorted).mean,
    sd: (row: number) => summarise(groups[row]!.values.sorted).sd,
  };
  return {
    rows: groups.length,
    columns: [
      { label: 'Group', text: (row) => groups[row]!.about },
      {
        label: 'n',
        numeric: true,
        text: (row) => formatStep(groups[row]!.values.sorted.length),
        value: (row) => groups[row]!.values.sorted.length,
      },
      { label: 'Min', ...quantile(0) },
      { label: 'Lower quartile', ...quantile(0.25) },
      { label: 'Median', ...quantile(0.5) },
      { label: 'Upper quartile', ...quantile(0.75) },
      { label: 'Max', ...quantile(1) },
      { label: 'Mean', numeric: true, text: (row) => unitText(mean(row), unit), value: (row) => unitValue(mean(row), unit) },
      {
        label: 'Sd',
        numeric: true,
        text: (row) => (unit === 'time' || Number.isNaN(sd(row)) ? '–' : unitText(sd(row), unit)),
        value: (row) => (Number.isNaN(sd(row)) ? undefined : sd(row)),
      },
      {
        label: 'Left out',
        numeric: true,
        text: (row) => formatStep(groups[row]!.rows.length - groups[row]!.values.sorted.length),
        value: (row) => groups[row]!.rows.length - groups[row]!.values.sorted.length,
      },
    ],
  };
}
