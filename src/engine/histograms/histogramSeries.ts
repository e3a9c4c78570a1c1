import type { Fidelity, Frame, HistogramRun, HistogramSeriesPlan, Note, TextColumn } from '../../model/index.js';
import { Pacer } from '../series/pacer.js';
import { queryColumns, versionsRead } from '../series/queryColumns.js';
import type { SeriesProject } from '../series/seriesLoad.js';
import { chooseRows, stepDomain, stepExtent, type ChosenRows } from './chooseRows.js';
import { binsAt, fillRows } from './fillRows.js';
import { HistogramStore, stepOf, tooLarge, type HistogramRow, type HistogramsByRun } from './histogramStore.js';

/** What a plan about histograms is answered from. */
export interface HistogramProject extends Pick<SeriesProject, 'manifest' | 'runs' | 'seriesBytes'> {
  readonly histograms: HistogramStore;
}

/** Answers a `histogram.series` plan. The frame's buffers are its own. */
export async function histogramSeries(plan: HistogramSeriesPlan, project: HistogramProject, signal: AbortSignal): Promise<Frame> {
  const { manifest, seriesBytes: limit } = project;
  const entry = manifest.histograms?.find(({ key }) => key === plan.key);
  const matched = await project.runs.resolve(plan.runs, signal);
  const [found, fields] = await Promise.all([
    entry ? project.histograms.load(entry, matched, limit, signal) : (new Map() as HistogramsByRun),
    project.runs.fields(signal),
  ]);
  const logging = matched.filter((run) => found.has(run));
  const shown = Array.from(logging.subarray(plan.offset ?? 0, (plan.offset ?? 0) + (plan.limit ?? logging.length)));
  const all = shown.map((run) => found.get(run) ?? []);
  const domain = plan.range ?? stepDomain(all);
  const chosen = all.map((rows) => chooseRows(rows, plan, domain));
  const rows = chosen.flatMap((each) => each.rows);
  checkBins(plan, rows.length, limit);
  const extent = boundsOf(all);
  const { columns, ...bins } = await fillRows(rows, plan.bins, extent, new Pacer(signal));
  const runs = runsOf(shown, chosen, all, { id: fields.run_id, name: fields.name });
  const run = Int32Array.from(runs.flatMap((each) => Array.from({ length: each.end - each.start }, () => each.run)));
  return {
    columns: { run, ...columns },
    rows: rows.length,
    fidelity: fidelityOf(chosen),
    notes: notesOf(plan.key, matched.length, logging.length, all),
    versions: versionsRead(manifest, queryColumns(plan.runs), ['runs', ...(entry ? [`histograms/${entry.id}`] : [])]),
    histograms: { runs, matched: matched.length, logging: logging.length, steps: stepExtent(all), domain, extent, ...bins },
  };
}

function checkBins({ bins, key }: HistogramSeriesPlan, rows: number, limit: number): void {
  if (bins === undefined || bins === 'own') return;
  const bytes = rows * bins.count * Float64Array.BYTES_PER_ELEMENT;
  if (bytes > limit) throw tooLarge(`${rows.toLocaleString('en-US')} histograms of ${key} in ${bins.count} bins take`, bytes, limit);
}

function runsOf(
  shown: readonly number[],
  chosen: readonly ChosenRows[],
  all: readonly (readonly HistogramRow[])[],
  { id, name }: { id: TextColumn; name: TextColumn },
): HistogramRun[] {
  let start = 0;
  return shown.map((run, i) => {
    const end = start + chosen[i]!.rows.length;
    const entry = { run, runId: textAt(id, run), name: textAt(name, run), start, end, logged: all[i]!.length };
    start = end;
    return entry;
  });
}

function textAt({ dictionary, codes }: TextColumn, run: number): string {
  return dictionary[codes[run] ?? -1] ?? '';
}

function fidelityOf(chosen: readonly ChosenRows[]): Fidelity {
  const [from, to] = [chosen.reduce((sum, each) => sum + each.from, 0), chosen.reduce((sum, each) => sum + each.to, 0)];
  return to === from
    ? { kind: 'exact' }
    : { kind: 'truncated', from, to, because: 'of each run the last histogram in a pixel column is kept' };
}

/** Lowest and highest bound of all histograms. */
function boundsOf(runs: readonly (readonly HistogramRow[])[]): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const { edges } of runs.flat().map(binsAt)) {
    low = Math.min(low, edges[0] ?? Infinity);
    high = Math.max(high, edges.at(-1) ?? -Infinity);
  }
  return low <= high ? [low, high] : [NaN, NaN];
}

function notesOf(key: string, matched: number, logging: number, runs: readonly (readonly HistogramRow[])[]): Note[] {
  const notes: Note[] = [];
  if (logging < matched) notes.push({ kind: 'missing-metric', metric: key, runs: matched - logging, of: matched });
  const sum = (of: (row: HistogramRow) => number): number => runs.flat().reduce((all, row) => all + of(row), 0);
  const [nan, posInf, negInf] = [
    sum(({ segment, row }) => segment.nan[row]!),
    sum(({ segment, row }) => segment.posInf[row]!),
    sum(({ segment, row }) => segment.negInf[row]!),
  ];
  if (nan + posInf + negInf > 0) notes.push({ kind: 'non-finite', nan, posInf, negInf });
  const repeats = runs.reduce((all, rows) => all + rows.filter((row, i) => i > 0 && stepOf(rows[i - 1]!) === stepOf(row)).length, 0);
  if (repeats > 0) notes.push({ kind: 'duplicate-steps', points: repeats });
  return notes;
}
