import { decodeHistory, decodeTime, type HistorySegment, type TimeSegment } from '../../arrow/index.js';
import { RunfolioError, type ManifestMetric, type ManifestSegment } from '../../model/index.js';
import { lowerBound } from '../../numeric/index.js';
import { assemblePoints, type HistoryPiece, type OwnAxis } from './assemblePoints.js';
import { joinBySteps } from './joinBySteps.js';
import type { KeyedCache } from './byteCache.js';
import { DecodedFiles } from './decodedFiles.js';
import type { ReadFile } from './exportFiles.js';
import type { RunPoints } from './runPoints.js';
import { Pacer } from './pacer.js';
import { neededSegments } from './seriesLimits.js';
import type { StoreCaches } from './storeCaches.js';

/** Which points are wanted. */
export interface HistoryRequest {
  metric: ManifestMetric;
  axis: OwnAxis;
  /** Run indices, ascending. */
  runs: Int32Array;
  /** When a run began, in ms since 1970, NaN where unknown; asked for `relative` only. */
  createdAt: (run: number) => number;
}

interface LoadedSegment {
  history: HistorySegment;
  time: TimeSegment | undefined;
}

/** A metric's points by run, fetched segment by segment as they are asked for and kept as columns. */
export class HistoryStore {
  readonly #histories: DecodedFiles<HistorySegment>;
  readonly #times: DecodedFiles<TimeSegment>;
  readonly #derived: KeyedCache<RunPoints>;
  /** Points that are views of a file live as long as the file is kept. */
  readonly #views = new WeakMap<HistorySegment, Map<number, RunPoints>>();

  constructor(readFile: ReadFile, caches: Pick<StoreCaches, 'histories' | 'times' | 'derived'>) {
    this.#histories = new DecodedFiles(readFile, decodeHistory, caches.histories);
    this.#times = new DecodedFiles(readFile, decodeTime, caches.times);
    this.#derived = caches.derived;
  }

  /**
   * The points of those runs that logged the metric, by run index. Only segments that hold any of them are fetched; time files for
   * time axes only. Rejects as the file reader does, or with `corrupt-file`.
   */
  async load(request: HistoryRequest, signal: AbortSignal): Promise<RunPoints[]> {
    const { metric, axis, runs, createdAt } = request;
    const segments = neededSegments(metric, runs);
    const loaded = await Promise.all(segments.map((segment) => this.#loadSegment(segment, axis !== 'step', signal)));
    const points: RunPoints[] = [];
    const pacer = new Pacer(signal);
    for (const [run, pieces] of piecesByRun(loaded, runs)) {
      points.push(this.#points(`${metric.id}/${axis}/${run}`, run, pieces, axis, createdAt));
      if (pacer.due) await pacer.pause();
    }
    return points;
  }

  /** The same over another metric of each run; see `joinBySteps`. Without one, as where the project has none of that name, no point has a place. */
  async loadOver(
    { metric, over, runs }: { metric: ManifestMetric; over: ManifestMetric | undefined; runs: Int32Array },
    signal: AbortSignal,
  ): Promise<RunPoints[]> {
    const bySteps = (of: ManifestMetric): Promise<RunPoints[]> =>
      this.load({ metric: of, axis: 'step', runs, createdAt: () => NaN }, signal);
    const [points, along] = await Promise.all([bySteps(metric), over ? bySteps(over) : []]);
    const alongOf = new Map(along.map((one) => [one.run, one]));
    const pacer = new Pacer(signal);
    const joined: RunPoints[] = [];
    for (const one of points) {
      const key = `${metric.id}/over ${over?.id}/${one.run}`;
      const known = this.#derived.get(key) ?? joinBySteps(one, alongOf.get(one.run));
      this.#derived.set(key, known, known.x.byteLength + known.y.byteLength);
      joined.push(known);
      if (pacer.due) await pacer.pause();
    }
    return joined;
  }

  #points(key: string, run: number, pieces: readonly HistoryPiece[], axis: OwnAxis, createdAt: (run: number) => number): RunPoints {
    const [only] = pieces;
    if (axis === 'step' && pieces.length === 1 && only) {
      const views = this.#views.get(only.history) ?? new Map<number, RunPoints>();
      const points = views.get(run) ?? assemblePoints(run, pieces, axis, NaN);
      this.#views.set(only.history, views.set(run, points));
      return points;
    }
    const known = this.#derived.get(key);
    if (known) return known;
    const points = assemblePoints(run, pieces, axis, axis === 'relative' ? createdAt(run) : NaN);
    this.#derived.set(key, points, points.x.byteLength + points.y.byteLength);
    return points;
  }

  async #history({ file, points, firstRun, lastRun }: ManifestSegment, signal: AbortSignal): Promise<HistorySegment> {
    const history = await this.#histories.get(file, signal);
    const found = history.step.length;
    if (found !== points) throw new RunfolioError('corrupt-file', `${file} holds ${found} points where the manifest says ${points}.`);
    const [first, last] = [history.runs[0] ?? firstRun, history.runs.at(-1) ?? lastRun];
    if (first === firstRun && last === lastRun) return history;
    throw new RunfolioError('corrupt-file', `${file} holds runs ${first} to ${last} where the manifest says ${firstRun} to ${lastRun}.`);
  }

  async #loadSegment(segment: ManifestSegment, timed: boolean, signal: AbortSignal): Promise<LoadedSegment> {
    const history = this.#history(segment, signal);
    if (!timed || !segment.time) return { history: await history, time: undefined };
    const [points, time] = await Promise.all([history, this.#times.get(segment.time, signal)]);
    if (!sameOffsets(points, time)) throw new RunfolioError('corrupt-file', `${segment.time} does not fit ${segment.file} point by point.`);
    return { history: points, time };
  }
}

/** The pieces of each wanted run in the order of the segments, runs ascending. */
function piecesByRun(segments: readonly LoadedSegment[], runs: Int32Array): [number, HistoryPiece[]][] {
  const found = new Map<number, HistoryPiece[]>();
  for (const { history, time } of segments) {
    for (const [row, run] of history.runs.entries()) {
      if (runs[lowerBound(runs, run, 0, runs.length)] !== run) continue;
      const piece = { history, time, start: history.offsets[row]!, end: history.offsets[row + 1]! };
      const pieces = found.get(run);
      if (pieces) pieces.push(piece);
      else found.set(run, [piece]);
    }
  }
  return [...found].toSorted(([a], [b]) => a - b);
}

function sameOffsets(history: HistorySegment, time: TimeSegment): boolean {
  return (
    history.offsets.length === time.offsets.length &&
    history.offsets.every((offset, row) => offset === time.offsets[row]) &&
    history.runs.every((run, row) => run === time.runs[row])
  );
}
