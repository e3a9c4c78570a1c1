import { int32Data, listData, numberData } from './arrowData.js';
import { encodeStream, type ArrowColumn } from './encodeStream.js';
import type { HistoryPiece } from './historyPiece.js';

type Numbers = Int32Array | Float32Array | Float64Array;

/** How many points all pieces have together. */
export function countPoints(pieces: readonly HistoryPiece[]): number {
  return pieces.reduce((sum, { points }) => sum + points.step.length, 0);
}

function runColumn(pieces: readonly HistoryPiece[]): ArrowColumn {
  return { name: 'run', data: int32Data(Int32Array.from(pieces, ({ run }) => run)), nullable: false };
}

function offsetsOf(pieces: readonly HistoryPiece[]): Int32Array {
  const offsets = new Int32Array(pieces.length + 1);
  pieces.forEach(({ points }, i) => (offsets[i + 1] = offsets[i]! + points.step.length));
  return offsets;
}

/** One list per piece, its numbers copied into `target`; NaN where `pick` finds none. */
function listColumn(
  name: string,
  pieces: readonly HistoryPiece[],
  target: Numbers,
  pick: (piece: HistoryPiece) => Float64Array | undefined,
): ArrowColumn {
  const offsets = offsetsOf(pieces);
  pieces.forEach((piece, i) => {
    const values = pick(piece);
    if (values) target.set(values, offsets[i]);
    else target.fill(NaN, offsets[i], offsets[i + 1]);
  });
  return { name, data: listData(offsets, numberData(target)), nullable: false };
}

/** A history file: one row per piece, steps and values as narrow as all pieces allow. */
export function encodeHistory(pieces: readonly HistoryPiece[]): Uint8Array {
  const count = countPoints(pieces);
  const steps = pieces.every((piece) => piece.stepBytes === 4) ? new Int32Array(count) : new Float64Array(count);
  const values = pieces.every((piece) => piece.valueBytes === 4) ? new Float32Array(count) : new Float64Array(count);
  return encodeStream([
    runColumn(pieces),
    listColumn('step', pieces, steps, ({ points }) => points.step),
    listColumn('value', pieces, values, ({ points }) => points.value),
  ]);
}

/** The time stamps of the same points, row by row; undefined when none are known. */
export function encodeTime(pieces: readonly HistoryPiece[]): Uint8Array | undefined {
  const hasRuntime = pieces.some((piece) => piece.hasRuntime);
  if (!hasRuntime && !pieces.some((piece) => piece.hasTime)) return undefined;
  const count = countPoints(pieces);
  const columns = [runColumn(pieces), listColumn('time', pieces, new Float64Array(count), ({ points }) => points.time)];
  if (hasRuntime) columns.push(listColumn('runtime', pieces, new Float64Array(count), ({ points }) => points.runtime));
  return encodeStream(columns);
}
