import { readCountLists, readRealLists, readRunColumn, readSteps, readTimes, readWhole, type Expected } from './readRecords.js';
import { corruptFile } from './readStream.js';
import { readFile } from './readFile.js';

/** A file of histograms in memory: row r was logged by `runs[r]` at `step[r]`. Rows are sorted by run, then step, then log order. */
export interface HistogramSegment {
  runs: Int32Array;
  step: Int32Array | Float64Array;
  /** Milliseconds since 1970, UTC; NaN where unknown. Absent when unknown of every row. */
  time?: Float64Array;
  /** Row r has the bounds `edges[k]` for k from `edgeOffsets[r]` to `edgeOffsets[r + 1]`, exclusive: one more than it has bins, or none. */
  edgeOffsets: Int32Array;
  edges: Float32Array | Float64Array;
  /** Row r has the bins `counts[k]` for k from `countOffsets[r]` to `countOffsets[r + 1]`, exclusive. */
  countOffsets: Int32Array;
  counts: Int32Array | Float64Array;
  /** Values in no bin because they are not finite. */
  nan: Int32Array;
  posInf: Int32Array;
  negInf: Int32Array;
}

function checkBins({ edgeOffsets, edges, countOffsets, counts }: HistogramSegment, path: string): void {
  for (let row = 0; row + 1 < edgeOffsets.length; row++) {
    const [from, to] = [edgeOffsets[row]!, edgeOffsets[row + 1]!];
    const bins = countOffsets[row + 1]! - countOffsets[row]!;
    if (to - from !== (bins === 0 ? 0 : bins + 1)) throw corruptFile(path, `has ${to - from} bounds for ${bins} bins in row ${row}`);
    for (let i = from; i < to; i++) {
      const rising = i === from ? Number.isFinite(edges[i]) : edges[i]! >= edges[i - 1]! && edges[i]! < Infinity;
      if (!rising) throw corruptFile(path, `has the bounds of row ${row} out of order`);
    }
  }
  const wrong = counts.find((count) => !(count >= 0 && count < Infinity));
  if (wrong !== undefined) throw corruptFile(path, `has a bin that counts ${wrong}`);
}

/** Reads a file of histograms; numbers are views of `bytes`. Throws `corrupt-file` when it is not what the format, or the manifest's segment, says. */
export function decodeHistograms(bytes: Uint8Array, path: string, expected?: Expected): HistogramSegment {
  return readFile(bytes, path, (table) => {
    const runs = readRunColumn(table, expected);
    const edges = readRealLists(table, 'edges');
    const counts = readCountLists(table, 'counts');
    const time = readTimes(table);
    const segment = {
      runs,
      step: readSteps(table, runs),
      ...(time && { time }),
      edgeOffsets: edges.offsets,
      edges: edges.values,
      countOffsets: counts.offsets,
      counts: counts.values,
      nan: readWhole(table, 'nan', 0),
      posInf: readWhole(table, 'pos_inf', 0),
      negInf: readWhole(table, 'neg_inf', 0),
    };
    checkBins(segment, path);
    return segment;
  });
}
