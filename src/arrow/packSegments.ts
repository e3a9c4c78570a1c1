import { maxSegmentPoints, type HistoryPiece } from './historyPiece.js';

/** A segment grows run by run while its history file stays within this many bytes. */
export const defaultSegmentBytes = 512 * 1024;
/** No file of a segment is larger. */
export const maxSegmentBytes = 4_000_000;
/** Schema, message headers and padding of an Arrow file with three columns, generously. */
const overheadBytes = 2048;

interface Size {
  pieces: number;
  points: number;
  stepBytes: number;
  valueBytes: number;
}

const empty: Size = { pieces: 0, points: 0, stepBytes: 4, valueBytes: 4 };

/** The types of a segment are as wide as its widest piece needs. */
function grow(size: Size, piece: HistoryPiece): Size {
  return {
    pieces: size.pieces + 1,
    points: size.points + piece.points.step.length,
    stepBytes: Math.max(size.stepBytes, piece.stepBytes),
    valueBytes: Math.max(size.valueBytes, piece.valueBytes),
  };
}

/** Run number and two offsets per piece; the time file has as many columns of eight bytes. */
function fits({ pieces, points, stepBytes, valueBytes }: Size, target: number): boolean {
  const history = pieces * 12 + points * (stepBytes + valueBytes);
  const time = pieces * 12 + points * 16;
  return points <= maxSegmentPoints && history + overheadBytes <= target && time + overheadBytes <= maxSegmentBytes;
}

/** Groups consecutive pieces into segments of at most `target` bytes; a piece larger than that is a segment of its own. */
export function* packSegments(pieces: Iterable<HistoryPiece>, target: number): Generator<HistoryPiece[]> {
  const limit = Math.min(target, maxSegmentBytes);
  let segment: HistoryPiece[] = [];
  let size = empty;
  for (const piece of pieces) {
    const grown = grow(size, piece);
    if (segment.length > 0 && !fits(grown, limit)) {
      yield segment;
      segment = [];
      size = grow(empty, piece);
    } else size = grown;
    segment.push(piece);
  }
  if (segment.length > 0) yield segment;
}
