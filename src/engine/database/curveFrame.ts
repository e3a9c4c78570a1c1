import { defaultBins, type CurveFacts, type CurveLine, type CurvePlan, type Frame } from '../../model/index.js';
import { bootstrapCurve, countsAt, oneClass, type BootstrapIntervals, type ThresholdTable } from '../../numeric/index.js';
import { linePoints, macroLine, type LinePoints } from './curveLinePoints.js';
import { calibrationOf, type CurveGroup, type SortedClass, type SortedRows } from './sortedScores.js';

/** A line before its points have their places in the frame. */
type Line = Omit<CurveLine, 'start' | 'end' | 'intervals' | 'band'> & { table: ThresholdTable | undefined; points: LinePoints | undefined };

/** The frame of a `curve` plan. Yields the share of the bootstrap that is done. */
export function* curveFrame(plan: CurvePlan, sorted: SortedRows, versions: Frame['versions']): Generator<number, Frame> {
  const drawn = linePoints(plan, sorted);
  const lines = sorted.groups.flatMap((group, i) => groupLines(plan, group, i, drawn));
  const intervals = yield* allIntervals(plan, lines);
  let at = 0;
  const placed = lines.map(({ table: _table, points, ...line }, i): CurveLine => {
    const start = at;
    at += points?.x.length ?? 0;
    const { band, ...rest } = intervals[i] ?? { band: undefined };
    return {
      ...line,
      start,
      end: at,
      intervals: intervals[i] && (rest as CurveLine['intervals']),
      band: band && plan.pixels > 0 ? band : undefined,
    };
  });
  const points = lines.flatMap((line) => line.points ?? []);
  const how = hows.findLast((each) => points.some((part) => part.how === each)) ?? 'all';
  const total = points.reduce((sum, part) => sum + part.of, 0);
  return {
    columns: columnsOf(points, plan.curve === 'calibration'),
    rows: at,
    fidelity: how === 'm4' ? { kind: 'm4', from: total, to: at } : { kind: 'exact' },
    notes: [],
    versions,
    curve: {
      curve: plan.curve,
      lines: placed,
      rows: sorted.rows,
      withoutLabel: sorted.withoutLabel,
      withoutWeight: sorted.withoutWeight,
      xExtent: drawn.xExtent,
      yExtent: drawn.yExtent,
      points: total,
      drawn: how,
    },
  };
}

const hows: readonly CurveFacts['drawn'][] = ['all', 'corners', 'm4'];

function groupLines(
  plan: CurvePlan,
  { group, classes, micro }: SortedRows['groups'][number],
  index: number,
  drawn: ReturnType<typeof linePoints>,
): Line[] {
  const own = classes.map((sorted, i) =>
    lineOf(plan, group, sorted, { class: plan.scores[i]!.class, average: undefined }, drawn.of(index, i)),
  );
  const averages: Line[] = [];
  if (micro) averages.push(lineOf(plan, group, micro, { class: undefined, average: 'micro' }, drawn.of(index, 'micro')));
  if (plan.averages?.includes('macro') && classes.length > 1) averages.push(macroOf(group, classes, own, plan));
  return [...own, ...averages];
}

function lineOf(
  { bins = defaultBins, binning = 'width', threshold }: CurvePlan,
  group: CurveGroup,
  sorted: SortedClass,
  names: Pick<CurveLine, 'class' | 'average'>,
  points: LinePoints | undefined,
): Line {
  const { table, figures, withoutScore } = sorted;
  const { positives, negatives, rows, thresholds } = table;
  return {
    ...group,
    ...names,
    ...figures,
    rows,
    withoutScore,
    positives,
    negatives,
    distinct: thresholds.length,
    scores: [thresholds.at(-1) ?? NaN, thresholds[0] ?? NaN],
    ece: calibrationOf(sorted, bins, binning)?.ece ?? NaN,
    oneClass: oneClass(table),
    classes: 1,
    counts: threshold === undefined ? undefined : countsAt(table, threshold),
    table: names.average ? undefined : table,
    points,
  };
}

/** Figures are the means of the classes' figures, of those that have one. */
function macroOf(group: CurveGroup, classes: readonly SortedClass[], own: readonly Line[], plan: CurvePlan): Line {
  const defined = own.filter(({ auc }) => !Number.isNaN(auc));
  const mean = (figure: 'auc' | 'averagePrecision' | 'prArea' | 'brier' | 'ece'): number =>
    defined.reduce((sum, line) => sum + line[figure], 0) / defined.length;
  const sum = (count: 'rows' | 'withoutScore' | 'positives' | 'negatives' | 'distinct'): number =>
    own.reduce((all, line) => all + line[count], 0);
  return {
    ...group,
    class: undefined,
    average: 'macro',
    rows: sum('rows'),
    withoutScore: sum('withoutScore'),
    positives: sum('positives'),
    negatives: sum('negatives'),
    distinct: sum('distinct'),
    scores: [Math.min(...own.map(({ scores }) => scores[0])), Math.max(...own.map(({ scores }) => scores[1]))],
    auc: mean('auc'),
    averagePrecision: mean('averagePrecision'),
    prArea: mean('prArea'),
    brier: mean('brier'),
    ece: mean('ece'),
    oneClass: defined.length === 0 ? own[0]?.oneClass : undefined,
    classes: defined.length,
    counts: undefined,
    table: undefined,
    points: plan.curve === 'roc' && plan.pixels > 0 ? macroLine(classes, plan.pixels) : undefined,
  };
}

function* allIntervals({ bootstrap, curve }: CurvePlan, lines: readonly Line[]): Generator<number, (BootstrapIntervals | undefined)[]> {
  const found: (BootstrapIntervals | undefined)[] = lines.map(() => undefined);
  if (!bootstrap || (curve !== 'roc' && curve !== 'pr')) return found;
  const wanted = [...lines.keys()].filter((i) => lines[i]!.table && lines[i]!.oneClass === undefined);
  for (const [done, i] of wanted.entries()) {
    const work = bootstrapCurve(lines[i]!.table!, curve, bootstrap);
    for (let step = work.next(); ; step = work.next()) {
      if (step.done) {
        found[i] = step.value;
        break;
      }
      yield (done + step.value) / wanted.length;
    }
  }
  return found;
}

function columnsOf(points: readonly LinePoints[], calibration: boolean): Frame['columns'] {
  const rows = points.reduce((sum, { x }) => sum + x.length, 0);
  const column = (pick: (part: LinePoints) => Float64Array): Float64Array => {
    const all = new Float64Array(rows);
    points.reduce((at, part) => {
      all.set(pick(part), at);
      return at + part.x.length;
    }, 0);
    return all;
  };
  const places = { x: column(({ x }) => x), y: column(({ y }) => y) };
  const [first, second, third] = [column(({ facts }) => facts[0]), column(({ facts }) => facts[1]), column(({ facts }) => facts[2])];
  return calibration ? { ...places, low: first, high: second, count: third } : { ...places, threshold: first, tp: second, fp: third };
}
