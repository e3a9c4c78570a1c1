import type { FrameColumn, HistogramFacts, HistogramSeriesPlan } from '../../model/index.js';
import { commonEdges, histogramStatistics, rebinInto, symlogThreshold, widenedExtent, type Binned } from '../../numeric/index.js';
import type { Pacer } from '../series/pacer.js';
import { stepOf, type HistogramRow } from './histogramStore.js';

/** Shares of the quantiles that a frame has, by the names of its columns. */
const quantiles = { q5: 0.05, q25: 0.25, q50: 0.5, q75: 0.75, q95: 0.95 } as const;
const figures = ['step', 'total', 'bins', 'low', 'high', 'mean', 'sd', 'q5', 'q25', 'q50', 'q75', 'q95'] as const;
const outside = ['nan', 'pos_inf', 'neg_inf'] as const;

/** Columns of a frame but `run`, and the bins that were asked for. */
export interface FilledRows extends Pick<HistogramFacts, 'threshold' | 'edges' | 'edgeOffsets' | 'counts' | 'offsets'> {
  readonly columns: Record<string, FrameColumn>;
}

/** Figures and bins of the rows, in their order. */
export async function fillRows(
  rows: readonly HistogramRow[],
  bins: HistogramSeriesPlan['bins'],
  extent: readonly [number, number],
  pacer: Pacer,
): Promise<FilledRows> {
  const numbers = Object.fromEntries(figures.map((name) => [name, new Float64Array(rows.length)])) as Record<Figure, Float64Array>;
  const others = Object.fromEntries(outside.map((name) => [name, new Int32Array(rows.length)])) as Record<Outside, Int32Array>;
  const made = binsFor(rows, bins, extent);
  for (const [i, place] of rows.entries()) {
    const binned = binsAt(place);
    setFigures(numbers, i, place, binned);
    setOutside(others, i, place);
    setBins(made, i, binned);
    if (pacer.due) await pacer.pause();
  }
  return { columns: { ...numbers, ...others }, threshold: thresholdOf(extent), ...made };
}

type Figure = (typeof figures)[number];
type Outside = (typeof outside)[number];
type MadeBins = Pick<HistogramFacts, 'edges' | 'edgeOffsets' | 'counts' | 'offsets'>;

/** Bounds and counts as they were logged, as views. */
export function binsAt({ segment, row }: HistogramRow): Binned {
  const { edges, edgeOffsets, counts, countOffsets } = segment;
  return {
    edges: edges.subarray(edgeOffsets[row], edgeOffsets[row + 1]),
    counts: counts.subarray(countOffsets[row], countOffsets[row + 1]),
  };
}

function setFigures(columns: Record<Figure, Float64Array>, i: number, place: HistogramRow, binned: Binned): void {
  const found = histogramStatistics(binned, Object.values(quantiles));
  columns.step[i] = stepOf(place);
  columns.total[i] = found.total;
  columns.bins[i] = binned.counts.length;
  columns.low[i] = binned.edges[0] ?? NaN;
  columns.high[i] = binned.edges.at(-1) ?? NaN;
  columns.mean[i] = found.mean;
  columns.sd[i] = found.sd;
  Object.keys(quantiles).forEach((name, k) => (columns[name as keyof typeof quantiles][i] = found.quantiles[k]!));
}

function setOutside(columns: Record<Outside, Int32Array>, i: number, { segment, row }: HistogramRow): void {
  columns.nan[i] = segment.nan[row]!;
  columns.pos_inf[i] = segment.posInf[row]!;
  columns.neg_inf[i] = segment.negInf[row]!;
}

function setBins({ edges, edgeOffsets, counts, offsets }: MadeBins, i: number, binned: Binned): void {
  const into = counts.subarray(offsets[i], offsets[i + 1]);
  if (into.length === 0) return;
  if (!edgeOffsets) return rebinInto(binned, edges, into);
  into.set(binned.counts);
  edges.set(binned.edges, edgeOffsets[i]);
}

function binsFor(rows: readonly HistogramRow[], bins: HistogramSeriesPlan['bins'], extent: readonly [number, number]): MadeBins {
  if (bins === 'own') {
    const offsets = offsetsOf(rows, (row) => binsAt(row).counts.length);
    const edgeOffsets = offsetsOf(rows, (row) => binsAt(row).edges.length);
    return { offsets, edgeOffsets, counts: new Float64Array(offsets.at(-1)!), edges: new Float64Array(edgeOffsets.at(-1)!) };
  }
  const count = bins && Number.isFinite(extent[0]) ? bins.count : 0;
  const edges = bins && count > 0 ? commonEdges(extent, count, bins.scale) : new Float64Array();
  const offsets = offsetsOf(rows, () => count);
  return { edges, edgeOffsets: undefined, offsets, counts: new Float64Array(offsets.at(-1)!) };
}

function offsetsOf(rows: readonly HistogramRow[], length: (row: HistogramRow) => number): Int32Array {
  const offsets = new Int32Array(rows.length + 1);
  rows.forEach((row, i) => (offsets[i + 1] = offsets[i]! + length(row)));
  return offsets;
}

function thresholdOf(extent: readonly [number, number]): number {
  return Number.isFinite(extent[0]) ? symlogThreshold(widenedExtent(extent)) : NaN;
}
