import type { HistorySegment, TimeSegment } from '../../arrow/index.js';
import type { XAxis } from '../../model/index.js';
import { sortByX, type NumberArray } from '../../numeric/index.js';
import { RunPoints } from './runPoints.js';

/** The points `start` to `end` (exclusive) of a history file that belong to one run, and the times of that file where it has any. */
export interface HistoryPiece {
  readonly history: HistorySegment;
  readonly time: TimeSegment | undefined;
  readonly start: number;
  readonly end: number;
}

/**
 * Joins the pieces of one run into points over the axis. Points without a time are left out of time axes; where x does not ascend, as times
 * after a clock change, points are sorted by x and keep their order otherwise. `createdAt` (ms since 1970, NaN unknown) is where `relative`
 * begins for points without a logged runtime, unless their first time stamp is earlier or it is unknown.
 */
export function assemblePoints(run: number, pieces: readonly HistoryPiece[], axis: XAxis, createdAt: number): RunPoints {
  const [only] = pieces;
  if (axis === 'step' && pieces.length === 1 && only) {
    return new RunPoints(run, { x: only.history.step, y: only.history.value, start: only.start, end: only.end });
  }
  const steps = joined(pieces.map(({ history, start, end }) => history.step.subarray(start, end)));
  const values = joined(pieces.map(({ history, start, end }) => history.value.subarray(start, end)));
  const byStep = new RunPoints(run, sortByX(steps, values));
  if (axis === 'step') return byStep;
  const times = axis === 'wall' ? wallTimes(pieces) : relativeTimes(pieces, createdAt);
  return timedPoints(run, times, values, byStep.repeats);
}

function timedPoints(run: number, times: Float64Array, values: NumberArray, repeats: number): RunPoints {
  let known = 0;
  for (const time of times) if (time === time) known++;
  const untimed = times.length - known;
  if (untimed === 0) return new RunPoints(run, sortByX(times, values), { repeats, untimed });
  const x = times.filter((time) => time === time);
  const y = values.filter((_, i) => times[i] === times[i]);
  return new RunPoints(run, sortByX(x, y), { repeats, untimed });
}

/** Milliseconds since 1970 per point; NaN where unknown. */
function wallTimes(pieces: readonly HistoryPiece[]): Float64Array {
  return joinedTimes(pieces, ({ time, start, end }) => time?.time.subarray(start, end));
}

/** Seconds since the run began, per point: as logged, else counted from the origin; NaN where unknown. */
function relativeTimes(pieces: readonly HistoryPiece[], createdAt: number): Float64Array {
  const wall = wallTimes(pieces);
  const out = joinedTimes(pieces, ({ time, start, end }) => time?.runtime?.subarray(start, end));
  const first = wall.reduce((least, time) => (time < least ? time : least), Infinity);
  const origin = createdAt <= first ? createdAt : first;
  for (let i = 0; i < out.length; i++) if (out[i] !== out[i]) out[i] = (wall[i]! - origin) / 1000;
  return out;
}

function joinedTimes(pieces: readonly HistoryPiece[], timesOf: (piece: HistoryPiece) => Float64Array | undefined): Float64Array {
  const total = pieces.reduce((sum, { start, end }) => sum + end - start, 0);
  const out = new Float64Array(total).fill(NaN);
  let at = 0;
  for (const piece of pieces) {
    const times = timesOf(piece);
    if (times) out.set(times, at);
    at += piece.end - piece.start;
  }
  return out;
}

/** The parts in one array: the array itself where there is one part, else float64, which holds every narrower number exactly. */
function joined(parts: readonly NumberArray[]): NumberArray {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const out = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
