import type { Frame, FrameColumn } from '../../model/index.js';
import type { RecordedViewport } from './recordedKey.js';

/** The rows of a recorded page from `offset` on, `limit` of them at most; undefined where some of those were not recorded. */
export function recordedPage(
  { frame, viewport }: { frame: Frame; viewport: RecordedViewport },
  { offset = 0, limit = 0 }: RecordedViewport,
): Frame | undefined {
  const start = offset - (viewport.offset ?? 0);
  const total = frame.total ?? frame.rows;
  const wanted = Math.max(0, Math.min(limit, total - offset));
  if (start < 0 || start + wanted > frame.rows) return wanted === 0 ? sliced(frame, 0, 0) : undefined;
  return sliced(frame, start, start + wanted);
}

function sliced(frame: Frame, start: number, end: number): Frame {
  if (start === 0 && end === frame.rows) return frame;
  const columns = Object.entries(frame.columns).map(([name, column]) => [name, cut(column, start, end)] as const);
  return { ...frame, columns: Object.fromEntries(columns), rows: end - start };
}

function cut(column: FrameColumn, start: number, end: number): FrameColumn {
  if ('kinds' in column) {
    const { kinds, numbers, codes, dictionary } = column;
    return { kinds: kinds.slice(start, end), numbers: numbers.slice(start, end), codes: codes.slice(start, end), dictionary };
  }
  return 'codes' in column ? { ...column, codes: column.codes.slice(start, end) } : column.slice(start, end);
}
