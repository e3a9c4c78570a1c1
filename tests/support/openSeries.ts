import { seriesService, type SeriesCalls } from '../../src/engine/series/index.js';
import { Transferred } from '../../src/engine/serveCalls.js';
import type { Frame, HistogramSeriesPlan, RunsColumnsPlan, RunsPagePlan, SeriesPlan } from '../../src/model/index.js';
import type { MemoryExport } from './memoryExport.js';

/** The series worker's handlers over an export in memory, opened as project `p`, without a worker. */
export interface OpenSeries {
  series: (plan: SeriesPlan, signal?: AbortSignal) => Promise<Frame>;
  page: (plan: RunsPagePlan, signal?: AbortSignal) => Promise<Frame>;
  columns: (plan: RunsColumnsPlan, signal?: AbortSignal) => Promise<Frame>;
  histograms: (plan: HistogramSeriesPlan, signal?: AbortSignal) => Promise<Frame>;
}

/** Opens the export as project `p`. */
export async function openSeries({ manifest, readFile }: Pick<MemoryExport, 'manifest' | 'readFile'>): Promise<OpenSeries> {
  const service = seriesService(() => readFile);
  const never = new AbortController().signal;
  const frame = async <M extends 'series' | 'page' | 'columns' | 'histograms'>(
    method: M,
    params: SeriesCalls[M]['params'],
    signal: AbortSignal,
  ): Promise<Frame> => {
    const result = await service[method](params, signal);
    return result instanceof Transferred ? result.value : result;
  };
  await service.open({ project: 'p', manifest, baseUrl: 'http://localhost/' }, never);
  return {
    series: (plan, signal = never) => frame('series', { plan }, signal),
    page: (plan, signal = never) => frame('page', { plan }, signal),
    columns: (plan, signal = never) => frame('columns', { plan }, signal),
    histograms: (plan, signal = never) => frame('histograms', { plan }, signal),
  };
}

/** A series plan over all runs of project `p`, exact for up to 40,000 points a line. */
export function seriesPlan(y: string[], changes: Partial<SeriesPlan> = {}): SeriesPlan {
  return { kind: 'series', runs: [{ project: 'p' }], y, x: 'step', pipeline: [], viewport: { pixels: 10_000 }, ...changes };
}

/** A column of numbers of a frame. Throws when it is something else. */
export function numbers({ columns }: Frame, name: string): Float64Array {
  const column = columns[name];
  if (column instanceof Float64Array) return column;
  throw new TypeError(`The column ${name} is no Float64Array.`);
}
