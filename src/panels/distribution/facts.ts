import { quantileOf, summarise } from '../../numeric/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatStep, formatValue } from '../../theme/index.js';
import type { Fact } from '../groups/index.js';
import { groupTexts } from '../groups/texts.js';
import { binText } from './summary.js';
import { distributionTexts } from './texts.js';
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

interface Read {
  title: string;
  facts: Fact[];
}

/** Title and figures of what the cursor is on. */
export function factsOf(view: DistributionView, { group, item }: Cursor, locale?: Locale): Read {
  const { drawing } = view;
  switch (drawing.what) {
    case 'rows':
      return item === undefined ? groupFacts(view, group, locale) : runFacts(view, group, item, locale);
    case 'histogram':
      return item === undefined ? groupFacts(view, group, locale) : binFacts(view, item, locale);
    case 'ecdf':
      return item === undefined ? groupFacts(view, group, locale) : stepFacts(view, group, item, locale);
    case 'categories':
      return categoryFacts(view, group, locale);
    default:
      return drawing satisfies never;
  }
}

function groupFacts({ groups, unit, drawing }: DistributionView, index: number, locale?: Locale): Read {
  const t = textsOf(distributionTexts, locale);
  const common = textsOf(groupTexts, locale);
  const { values, about, rows } = groups[index]!;
  const { sorted } = values;
  const n = sorted.length === rows.length ? formatStep(rows.length, locale) : t('ofRuns', { n: sorted.length, count: rows.length });
  if (sorted.length === 0) return { title: about, facts: [[t('n'), n]] };
  const { mean, sd } = summarise(sorted);
  const text = (value: number): string => unitText(value, unit, locale);
  const fromTo = (low: number, high: number): string => t('binTo', { low: text(low), high: text(high) });
  const violin = drawing.what === 'rows' ? drawing.shown[index - drawing.first]?.violin : undefined;
  const facts: Fact[] = [
    [t('n'), n],
    [common('median'), text(quantileOf(sorted, 0.5))],
    [t('quartiles'), fromTo(quantileOf(sorted, 0.25), quantileOf(sorted, 0.75))],
    [common('range'), fromTo(sorted[0]!, sorted.at(-1)!)],
    [common('mean'), text(mean)],
    [t('readSd'), Number.isNaN(sd) ? t('oneRun') : unit === 'time' ? '–' : text(sd)],
  ];
  return { title: about, facts: violin ? [...facts, [t('bandwidth'), formatValue(violin.bandwidth, 3, locale)]] : facts };
}

function runFacts({ groups, unit, nameOf, by }: DistributionView, group: number, item: number, locale?: Locale): Read {
  const t = textsOf(distributionTexts, locale);
  const { values, about } = groups[group]!;
  const facts: Fact[] = [
    [t('readValue'), unitText(values.sorted[item]!, unit, locale)],
    [t('rank'), t('rankOf', { rank: item + 1, all: values.sorted.length })],
  ];
  return { title: nameOf(values.rows[item]!), facts: by.length > 0 ? [...facts, [t('readGroup'), about]] : facts };
}

function binFacts({ groups, drawing, unit, by }: DistributionView, bin: number, locale?: Locale): Read {
  if (drawing.what !== 'histogram') return { title: '', facts: [] };
  const t = textsOf(distributionTexts, locale);
  const { edges, heights } = drawing;
  const inBin = (sorted: Float64Array): number =>
    sorted.reduce(
      (sum, value) =>
        sum + Number(value >= edges[bin]! && (value < edges[bin + 1]! || (bin === edges.length - 2 && value === edges[bin + 1]))),
      0,
    );
  const facts = groups
    .slice(0, Math.min(mostGroups, heights.length))
    .map(({ label, values }): Fact => [by.length > 0 ? label : t('readRuns'), formatStep(inBin(values.sorted), locale)]);
  return { title: binText(edges, bin, unit, locale), facts };
}

function stepFacts({ groups, drawing, unit, nameOf }: DistributionView, group: number, item: number, locale?: Locale): Read {
  const t = textsOf(distributionTexts, locale);
  const step = drawing.what === 'ecdf' ? drawing.steps[group] : undefined;
  const { values, about } = groups[group]!;
  if (!step) return { title: '', facts: [] };
  const [before, upTo] = [step.count[item - 1] ?? 0, step.count[item]!];
  const all = values.sorted.length;
  const share = t('shareOf', { share: formatValue((100 * upTo) / all, 3, locale), n: upTo, all });
  const here = upTo - before;
  const runs = here === 1 ? nameOf(values.rows[before]!) : textsOf(groupTexts, locale)('runs', { count: here });
  return {
    title: about,
    facts: [
      [t('readValue'), unitText(step.x[item]!, unit, locale)],
      [t('upToIt'), share],
      [t('atIt'), runs],
    ],
  };
}

function categoryFacts({ groups, drawing, by }: DistributionView, row: number, locale?: Locale): Read {
  const category = drawing.what === 'categories' ? drawing.categories[row] : undefined;
  if (!category) return { title: '', facts: [] };
  const parts = groups.flatMap(({ label }, i): Fact[] => {
    const count = category.counts[i] ?? 0;
    return count > 0 ? [[label, formatStep(count, locale)]] : [];
  });
  const facts: Fact[] = [[textsOf(distributionTexts, locale)('readRuns'), formatStep(category.total, locale)]];
  return { title: category.label, facts: by.length > 0 ? [...facts, ...parts.slice(0, mostGroups)] : facts };
}
