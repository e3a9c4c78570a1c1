import {
  isValueColumn,
  RunfolioError,
  type Frame,
  type HistogramSeriesPlan,
  type LogPagePlan,
  type MediaPagePlan,
  type RunsColumnsPlan,
  type RunsPagePlan,
  type SeriesPlan,
} from '../../model/index.js';
import { Transferred, type Handlers } from '../serveCalls.js';
import type { KeyedCache } from './byteCache.js';
import { histogramsOf, type HistogramsPart } from '../histograms/histogramsOf.js';
import type { ExportOpening, ReaderOf } from './exportFiles.js';
import { exportReader } from './exportReader.js';
import { lazyRecords, type LoadRecords } from '../records/lazyRecords.js';
import { HistoryStore } from './historyStore.js';
import { pageRuns } from './pageRuns.js';
import type { RunPoints } from './runPoints.js';
import { runColumns } from './runColumns.js';
import { RunStore, type LoadHistory } from './runStore.js';
import { runSeries } from './runSeries.js';
import { checkSize, defaultSeriesBytes, type SeriesLimits } from './seriesLimits.js';
import type { SeriesProject } from './seriesLoad.js';
import { limitsOf, sharedCaches } from './storeCaches.js';

/** What the series worker answers. Plans name their project in their run queries; it must have been opened before. */
export type SeriesCalls = {
  /** Makes a project known under the id that plans use, in place of any earlier one of that id. Nothing is fetched yet. */
  open: { params: ExportOpening & { limits?: SeriesLimits | undefined }; result: undefined };
  series: { params: { plan: SeriesPlan }; result: Frame };
  page: { params: { plan: RunsPagePlan }; result: Frame };
  columns: { params: { plan: RunsColumnsPlan }; result: Frame };
  histograms: { params: { plan: HistogramSeriesPlan }; result: Frame };
  media: { params: { plan: MediaPagePlan }; result: Frame };
  log: { params: { plan: LogPagePlan }; result: Frame };
  /** A media file, checked against the manifest. */
  file: { params: { project: string; path: string }; result: Blob };
};

interface OpenProject extends SeriesProject {
  /** Smoothed values, so that a zoom does not smooth again. */
  readonly smoothed: KeyedCache<RunPoints>;
  /** Of logged histograms, once the first were asked for. */
  histograms: () => Promise<HistogramsPart>;
  readonly records: LoadRecords;
}

/** The series worker's answers; `readerOf` makes the reader of an export's files. `cacheShare`: how much of the usual memory is for what is kept, 0 to 1. */
export function seriesService(readerOf: ReaderOf = exportReader, cacheShare = 1): Handlers<SeriesCalls> {
  const projects = new Map<string, OpenProject>();
  const cachesOf = sharedCaches(limitsOf(cacheShare));
  let opened = 0;

  const find = (ids: readonly string[]): OpenProject => {
    const [id, other] = new Set(ids);
    if (id === undefined || other !== undefined) throw new RunfolioError('bad-plan', 'A series plan must be about one project.');
    const project = projects.get(id);
    if (!project) throw new RunfolioError('unknown-project', `The project ${JSON.stringify(id)} is not open.`);
    return project;
  };

  return {
    async open({ project, manifest, baseUrl, limits, stallSeconds, headers, files }) {
      const readFile = readerOf(manifest, baseUrl, { stallSeconds, headers, files });
      const caches = cachesOf(`${opened++}`);
      const seriesBytes = limits?.seriesBytes ?? defaultSeriesBytes;
      const history = new HistoryStore(readFile, caches);
      const points: LoadHistory = async (metric, runs, stop) => {
        checkSize({ x: 'step', pipeline: [] }, [metric], runs, manifest.files, seriesBytes);
        return history.load({ metric, axis: 'step', runs, createdAt: () => NaN }, stop);
      };
      const runs = new RunStore(manifest, readFile, caches, points);
      projects.set(project, {
        manifest,
        runs,
        history,
        smoothed: caches.smoothed,
        histograms: histogramsOf(manifest, readFile, caches.histograms),
        records: lazyRecords({ manifest, readFile, runs, caches }),
        seriesBytes,
      });
    },
    async series({ plan }, signal) {
      const project = find(plan.runs.map((query) => query.project));
      return movable(await runSeries(plan, project, project.smoothed, signal));
    },
    async page({ plan }, signal) {
      return movable(await pageRuns(plan, find([plan.runs.project]), signal));
    },
    async columns({ plan }, signal) {
      return movable(await runColumns(plan, find([plan.runs.project]), signal));
    },
    async histograms({ plan }, signal) {
      const project = find([plan.runs.project]);
      const { store, histogramSeries } = await project.histograms();
      return movable(await histogramSeries(plan, { ...project, histograms: store }, signal));
    },
    async media({ plan }, signal) {
      const { mediaPage, records } = await find([plan.runs.project]).records();
      return movable(await mediaPage(plan, records, signal));
    },
    async log({ plan }, signal, onProgress) {
      const { logPage, records } = await find([plan.runs.project]).records();
      return movable(await logPage(plan, records, signal, onProgress));
    },
    async file({ project, path }, signal) {
      const { records } = await find([project]).records();
      return records.file(path, signal);
    },
  };
}

/** The frame with its buffers to be moved: they were made for it. */
function movable(frame: Frame): Transferred<Frame> {
  const marks = frame.series ? Object.values(frame.series.marks) : [];
  const columns = Object.values(frame.columns).flatMap((column) =>
    isValueColumn(column) ? [column.kinds, column.numbers, column.codes] : [column],
  );
  const { edges, edgeOffsets, counts, offsets } = frame.histograms ?? {};
  const arrays = [...columns, ...marks, edges, edgeOffsets, counts, offsets].filter((column) => ArrayBuffer.isView(column));
  return new Transferred(
    frame,
    arrays.map(({ buffer }) => buffer),
  );
}
