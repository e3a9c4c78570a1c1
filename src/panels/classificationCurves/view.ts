import { plotArea, type AxisScale, type ChartLine, type ChartLines, type PlotArea } from '../../charts/index.js';
import { defaultBins, type CurveFacts, type CurveKind, type CurveLine, type CurvePlan, type Frame } from '../../model/index.js';
import { english, textsOf, type Locale } from '../../texts/index.js';
import { joined } from '../../theme/index.js';
import type { Answer, PanelContext } from '../panelKind.js';
import { curveMargins, curveScales } from './curveScales.js';
import { lineLooks, type LineLook } from './lineLooks.js';
import { fidelityText, mainFigure, noteTexts, undefinedText } from './notes.js';
import { positiveClass, type ClassificationCurvesSpec } from './spec.js';
import { classificationCurvesTexts } from './texts.js';

/** A line of the panel: what it is, and how it looks. */
export interface CurvesLine extends LineLook {
  id: string;
  line: CurveLine;
  /** `AUC 0.9580`. */
  figure: string;
  /** Set where it has no points. */
  undrawn: string | undefined;
}

/** A panel of classification curves ready to be drawn. */
export interface CurvesView {
  curve: CurveKind;
  lines: readonly CurvesLine[];
  content: ChartLines;
  frame: Frame;
  /** What was asked; undefined where nothing was. */
  plan: CurvePlan | undefined;
  area: PlotArea;
  x: AxisScale;
  y: AxisScale;
  /** The line of chance, or of perfect calibration, from corner to corner or level. */
  reference: { from: readonly [number, number]; to: readonly [number, number]; label: string } | undefined;
  /** Of the threshold. */
  table: string;
  positive: string;
  /** Where thresholds lie: 0 to 1 for probabilities, else from the lowest score to the highest. */
  scores: readonly [number, number];
  /** What the threshold is before somebody moves it. */
  threshold: number;
  fidelity: string;
  notes: readonly string[];
  summary: string;
  empty: string | undefined;
}

const none = new Float64Array();
const noMarks = { line: new Uint32Array(), x: none, kind: new Uint8Array(), count: new Uint32Array() };
const noFrame: Frame = { columns: {}, rows: 0, fidelity: { kind: 'exact' }, notes: [], versions: {} };
const noFacts: CurveFacts = {
  curve: 'roc',
  lines: [],
  rows: 0,
  withoutLabel: 0,
  withoutWeight: 0,
  xExtent: [0, 1],
  yExtent: [0, 1],
  points: 0,
  drawn: 'all',
};

/** Of the drawing, at least: counts that have no room below scroll. */
const figureShare = 0.55;

/** CSS pixels of the row of the threshold. */
const thresholdHeight = 34;

/** The height of the drawing that is left to the figure: the threshold and its counts stand below. On paper, where nothing scrolls, there is the threshold alone. */
export function figureHeight(height: number, lines: number, onPaper: boolean): number {
  if (onPaper) return Math.max(60, height - thresholdHeight);
  return Math.max(90, height * figureShare, height - controlsHeight(lines));
}

/** CSS pixels of the slider, the head of the counts and up to three lines of them. */
export function controlsHeight(lines: number): number {
  return thresholdHeight + 20 + 22 * Math.min(3, Math.max(1, lines)) + 6;
}

/** The view of the latest answer. */
export function viewCurves(
  answers: readonly Answer[],
  spec: ClassificationCurvesSpec,
  _state: undefined,
  context: PanelContext,
): CurvesView {
  const { locale } = context;
  const t = textsOf(classificationCurvesTexts, locale);
  const [answer] = answers;
  const plan = answer?.plan.kind === 'curve' ? answer.plan : undefined;
  const frame = answer?.frame ?? noFrame;
  const facts = frame.curve ?? { ...noFacts, curve: spec.curve === 'confusion' ? 'roc' : spec.curve };
  const { curve } = facts;
  const positive = positiveClass(spec) ?? '';
  const looks = lineLooks(facts.lines, context.runs, context);
  const lines = facts.lines.map((line, i): CurvesLine => {
    const undrawn = undefinedText(line, curve, locale) ?? (line.average === 'macro' && curve !== 'roc' ? t('noCurve') : undefined);
    return { ...looks[i]!, id: idOf(line), line, figure: mainFigure(line, curve, locale), undrawn };
  });
  const own = lines.filter(({ line }) => line.class === positive).length;
  const height = figureHeight(context.size.height, own, context.paper !== undefined);
  const area = plotArea({ width: context.size.width, height }, context.pixelRatio, curveMargins);
  const { x, y } = columnsOf(frame);
  const largest = y.reduce((most, value) => Math.max(most, value), 0);
  const scales = curveScales(facts, area, largest, locale);
  const range = scoreRange(facts.lines);
  const bins = { bins: plan?.bins ?? defaultBins, binning: plan?.binning ?? 'width' } as const;
  return {
    curve,
    lines,
    content: contentOf(lines, clamped(x, scales.x.domain), clamped(y, scales.y.domain), curve, facts.drawn === 'm4'),
    frame,
    plan,
    area,
    ...scales,
    reference: referenceOf(curve, facts.lines, positive, locale),
    table: spec.table ?? '',
    positive,
    scores: range,
    threshold: range[0] <= 0.5 && range[1] >= 0.5 ? 0.5 : (range[0] + range[1]) / 2,
    fidelity: fidelityText(facts, frame.rows, locale),
    notes: noteTexts(
      facts,
      looks.map(({ name }) => name),
      bins,
      locale,
    ),
    summary: summarise(spec, facts, lines, locale),
    empty: emptyText(spec, facts, plan !== undefined, context),
  };
}

function idOf(line: CurveLine): string {
  return JSON.stringify([line.runId, String(line.step), line.class ?? null, line.average ?? null]);
}

function columnsOf({ columns: { x, y } }: Frame): { x: Float64Array; y: Float64Array } {
  return { x: x instanceof Float64Array ? x : none, y: y instanceof Float64Array ? y : none };
}

/** Infinite places at the edge of the scale. */
function clamped(values: Float64Array, [low, high]: readonly [number, number]): Float64Array {
  return values.map((value) => Math.min(high, Math.max(low, value)));
}

function contentOf(lines: readonly CurvesLine[], x: Float64Array, y: Float64Array, curve: CurveKind, reduced: boolean): ChartLines {
  const drawn = lines.map(({ id, name, color, dash, line: { start, end } }): ChartLine => {
    // Columns of a deviate scale are not those of the plot, which has room at its ends.
    const points = { x, y, start, end, columns: reduced && curve !== 'det' };
    return { id, group: id, name, color, dash, points };
  });
  return { lines: drawn, x, y, marks: noMarks };
}

function scoreRange(lines: readonly CurveLine[]): [number, number] {
  const known = lines.filter(({ rows }) => rows > 0);
  if (known.length === 0) return [0, 1];
  const low = Math.min(...known.map(({ scores }) => scores[0]));
  const high = Math.max(...known.map(({ scores }) => scores[1]));
  if (low >= 0 && high <= 1) return [0, 1];
  const [from, to] = [Number.isFinite(low) ? low : -1e9, Number.isFinite(high) ? high : 1e9];
  return from < to ? [from, to] : [from - 1, to + 1];
}

function referenceOf(curve: CurveKind, lines: readonly CurveLine[], positive: string, locale: Locale = english): CurvesView['reference'] {
  const t = textsOf(classificationCurvesTexts, locale);
  switch (curve) {
    case 'roc':
    case 'gain':
      return { from: [0, 0], to: [1, 1], label: t('chance') };
    case 'calibration':
      return { from: [0, 0], to: [1, 1], label: t('perfect') };
    case 'lift':
      return { from: [0, 1], to: [1, 1], label: t('chance') };
    case 'pr': {
      const line = lines.find((each) => each.class === positive && each.rows > 0);
      if (!line) return undefined;
      const share = line.positives / (line.positives + line.negatives);
      return { from: [0, share], to: [1, share], label: t('positiveShareOf', { share: locale.local(share.toFixed(3)) }) };
    }
    case 'det':
      return undefined;
    default:
      return curve satisfies never;
  }
}

function summarise(
  { curve: name, table }: ClassificationCurvesSpec,
  facts: CurveFacts,
  lines: readonly CurvesLine[],
  locale: Locale | undefined,
): string {
  const t = textsOf(classificationCurvesTexts, locale);
  const best = lines
    .slice(0, 3)
    .map(({ name: line, figure, undrawn }) => t('ofLine', { line, text: undrawn ?? figure }))
    .join(t('between'));
  const rows = t('rows', { count: facts.rows });
  const values = { curve: t(name), table: table ?? t('noTable'), rows, lines: t('lines', { count: lines.length }), best };
  return lines.length > 3 ? t('summaryMore', { ...values, count: lines.length - 3 }) : t('summary', values);
}

function emptyText(
  { table, actual, scores }: ClassificationCurvesSpec,
  facts: CurveFacts,
  asked: boolean,
  { catalog, locale }: PanelContext,
): string | undefined {
  const t = textsOf(classificationCurvesTexts, locale);
  const keys = [...new Set(catalog?.tables.map(({ key }) => key) ?? [])];
  const names = joined(
    keys.slice(0, 5).map((name) => t('quoted', { name })),
    locale,
  );
  const withTables = (before: string): string =>
    keys.length === 0 ? before : t(keys.length > 5 ? 'projectHasMore' : 'projectHas', { before, names });
  if (table === undefined) return keys.length > 0 ? withTables(t('chooseTable')) : t('noTables');
  if (actual === undefined || scores.length === 0) return t('chooseColumns');
  if (catalog && !keys.includes(table)) return withTables(t('notFound', { table }));
  if (asked && facts.rows === 0) return t('noneLogged', { table });
  return undefined;
}
