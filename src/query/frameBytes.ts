import { isValueColumn, type CellColumn, type Frame, type FrameColumn } from '../model/index.js';

/** About how much memory a frame holds, in bytes: exact for typed arrays, an estimate for text. */
export function frameBytes(frame: Frame): number {
  let bytes = 0;
  for (const column of Object.values(frame.columns)) bytes += columnBytes(column);
  const marks = frame.series?.marks;
  if (marks) bytes += marks.line.byteLength + marks.x.byteLength + marks.kind.byteLength + marks.count.byteLength;
  for (const { numbers, runs, mean, low, high, labels } of frame.importance?.curves ?? []) {
    bytes += numbers.byteLength + runs.byteLength + mean.byteLength + low.byteLength + high.byteLength + columnBytes([...labels]);
  }
  for (const { band } of frame.curve?.lines ?? []) bytes += 512 + (band ? 3 * band.x.byteLength : 0);
  const { edges, edgeOffsets, counts, offsets, runs } = frame.histograms ?? {};
  for (const column of [edges, edgeOffsets, counts, offsets]) bytes += column?.byteLength ?? 0;
  bytes += 128 * (runs?.length ?? 0);
  bytes += (frame.media?.steps.byteLength ?? 0) + 64 * (frame.media?.logged.length ?? 0);
  bytes += (frame.log?.matches?.byteLength ?? 0) + 3 * (frame.log?.found?.start.byteLength ?? 0);
  return bytes + 128 * (frame.series?.lines.length ?? 0);
}

function columnBytes(column: FrameColumn): number {
  if (ArrayBuffer.isView(column)) return column.byteLength;
  if (Array.isArray(column)) return column.reduce<number>((sum, cell) => sum + cellBytes(cell), 0);
  const numbers = isValueColumn(column) ? column.kinds.byteLength + column.numbers.byteLength : 0;
  return numbers + column.codes.byteLength + columnBytes(column.dictionary);
}

function cellBytes(cell: CellColumn[number]): number {
  if (ArrayBuffer.isView(cell)) return 16 + cell.byteLength;
  if (Array.isArray(cell)) return cell.reduce((sum, text) => sum + cellBytes(text), 16);
  return typeof cell === 'string' ? 16 + 2 * cell.length : 8;
}
