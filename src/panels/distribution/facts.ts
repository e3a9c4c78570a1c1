import { quantileOf, summarise } from '../../numeric/index.js';
import { formatStep, formatValue } from '../../theme/index.js';
import type { Fact } from '../groups/index.js';
import { binText } from './summary.js';
import { unitText } from './valueUnit.js';
import type { DistributionView } from './view.js';

/** What is under the cursor: a group, and of it a run, bin, step or (in a row of categories) nothing more. */
export interface Cursor {
  /** Index into the groups; of categories into those. */
  group: number;
  /** Index into the group's ascending values, the bins or the steps. */
  item: number | undefined;
  byKeyboard: boolean;
}

/** Groups named in one tooltip. */
const mostGroups = 8;

/** Title and figures of what the cursor is on. */
export function factsOf(view: DistributionView, { group, item }: Cursor): { title: string; facts: Fact[] } {
  const { drawing } = view;
  switch (drawing.what) {
    case 'rows':
      return item === undefined ? groupFacts(view, group) : runFacts(view, group, item);
    case 'histogram':
      return item === undefined ? groupFacts(view, group) : binFacts(view, item);
    case 'ecdf':
      return item === undefined ? groupFacts(view, group) : stepFacts(view, group, item);
    case 'categories':
      return categoryFacts(view, group);
    default:
      return drawing satisfies never;
  }
}

function groupFacts({ groups, unit, drawing }: DistributionView, index: number): { title: string; facts: Fact[] } {
  const { values, about, rows } = groups[index]!;
  const { sorted } = values;
  const n = sorted.length === rows.length ? formatStep(rows.length) : `${formatStep(sorted.length)} of ${formatStep(rows.length)} runs`;
  if (sorted.length === 0) return { title: about, facts: [['n', n]] };
  const { mean, sd } = summarise(sorted);
  const text = (value: number): string => unitText(value, unit);
  const quartiles = [0.25, 0.75].map((share) => text(quantileOf(sorted, share))).join(' to ');
  const violin = drawing.what === 'rows' ? drawing.shown[index - drawing.first]?.violin : undefined;
  const facts: Fact[] = [
    ['n', n],
    ['median', text(quantileOf(sorted, 0.5))],
    ['quartiles', quartiles],
    ['min to max', `${text(sorted[0]!)} to ${text(sorted.at(-1)!)}`],
    ['mean', text(mean)],
    ['sd', Number.isNaN(sd) ? '– (one run)' : unit === 'time' ? '–' : text(sd)],
  ];
  return { title: about, facts: violin ? [...facts, ['bandwidth', formatValue(violin.bandwidth, 3)]] : facts };
}

function runFacts({ groups, unit, nameOf, by }: DistributionView, group: number, item: number): { title: string; facts: Fact[] } {
  const { values, about } = groups[group]!;
  const facts: Fact[] = [
    ['value', unitText(values.sorted[item]!, unit)],
    ['rank', `${formatStep(item + 1)} of ${formatStep(values.sorted.length)}`],
  ];
  return { title: nameOf(values.rows[item]!), facts: by.length > 0 ? [...facts, ['group', about]] : facts };
}

function binFacts({ groups, drawing, unit, by }: DistributionView, bin: number): { title: string; facts: Fact[] } {
  if (drawing.what !== 'histogram') return { title: '', facts: [] };
  const { edges, heights } = drawing;
  const inBin = (sorted: Float64Array): number =>
    sorted.reduce(
      (sum, value) =>
        sum + Number(value >= edges[bin]! && (value < edges[bin + 1]! || (bin === edges.length - 2 && value === edges[bin + 1]))),
      0,
    );
  const facts = groups
    .slice(0, Math.min(mostGroups, heights.length))
    .map(({ label, values }): Fact => [by.length > 0 ? label : 'runs', formatStep(inBin(values.sorted))]);
  return { title: binText(edges, bin, unit), facts };
}

function stepFacts({ groups, drawing, unit, nameOf }: DistributionView, group: number, item: number): { title: string; facts: Fact[] } {
  const step = drawing.what === 'ecdf' ? drawing.steps[group] : undefined;
  const { values, about } = groups[group]!;
  if (!step) return { title: '', facts: [] };
  const [before, upTo] = [step.count[item - 1] ?? 0, step.count[item]!];
  const share = `${formatValue((100 * upTo) / values.sorted.length, 3)} % (${formatStep(upTo)} of ${formatStep(values.sorted.length)})`;
  const runs = upTo - before === 1 ? nameOf(values.rows[before]!) : `${formatStep(upTo - before)} runs`;
  return {
    title: about,
    facts: [
      ['value', unitText(step.x[item]!, unit)],
      ['up to it', share],
      ['at it', runs],
    ],
  };
}

function categoryFacts({ groups, drawing, by }: DistributionView, row: number): { title: string; facts: Fact[] } {
  const category = drawing.what === 'categories' ? drawing.categories[row] : undefined;
  if (!category) return { title: '', facts: [] };
  const parts = groups.flatMap(({ label }, i): Fact[] => ((category.counts[i] ?? 0) > 0 ? [[label, formatStep(category.counts[i]!)]] : []));
  const facts: Fact[] = [['runs', formatStep(category.total)]];
  return { title: category.label, facts: by.length > 0 ? [...facts, ...parts.slice(0, mostGroups)] : facts };
}
