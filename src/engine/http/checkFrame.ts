import { RunfolioError, valueKinds, type Frame } from '../../model/index.js';
import { arrayName } from './arrayTypes.js';
import { frameSchema, type CheckedFrame } from './frameSchema.js';

/** The value as a frame. Throws `corrupt-file` naming the first part that no frame has, or whose size does not fit the others'. */
export function checkFrame(value: unknown): Frame {
  const parsed = frameSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw noFrame(`it is wrong at ${issue?.path.join('.') || 'the top'}`);
  }
  const { rows } = parsed.data;
  const frame = value as Frame;
  for (const [name, column] of Object.entries(frame.columns)) {
    if (rowsOf(column) !== rows) throw noFrame(`its column ${JSON.stringify(name)} has not the ${rows} rows that the frame has`);
  }
  checkParts(parsed.data);
  return frame;
}

/** Rows of a column of any form; undefined for what is none. */
function rowsOf(column: unknown): number | undefined {
  if (typeof column !== 'object' || column === null) return undefined;
  if (Array.isArray(column)) return column.every(isCell) ? column.length : undefined;
  if (ArrayBuffer.isView(column)) return arrayName(column) === undefined ? undefined : (column as Uint8Array).length;
  const { codes, dictionary, kinds, numbers } = column as Record<string, unknown>;
  const isCoded = codes instanceof Int32Array && Array.isArray(dictionary) && dictionary.every((item) => typeof item === 'string');
  if (!isCoded || !codes.every((code) => code >= -1 && code < dictionary.length)) return undefined;
  if (kinds === undefined) return codes.length;
  const fits = kinds instanceof Uint8Array && numbers instanceof Float64Array && numbers.length === codes.length;
  return fits && kinds.length === codes.length && kinds.every((kind) => kind < valueKinds.length) ? codes.length : undefined;
}

function isCell(cell: unknown): boolean {
  if (Array.isArray(cell)) return cell.every((item) => typeof item === 'string');
  return cell === undefined || cell instanceof Float64Array || ['string', 'number', 'boolean', 'bigint'].includes(typeof cell);
}

function checkParts({ rows, series, curve, histograms, media, log, importance, confusion }: CheckedFrame): void {
  for (const { start, end } of [...(series?.lines ?? []), ...(curve?.lines ?? []), ...(histograms?.runs ?? [])]) {
    if (start > end || end > rows) throw noFrame(`a line of it has the rows ${start} to ${end}, of ${rows}`);
  }
  if (series) requireSame('marks', [series.marks.line, series.marks.x, series.marks.kind, series.marks.count]);
  if (histograms) {
    requireOffsets(histograms.offsets, rows, histograms.counts.length);
    if (histograms.edgeOffsets) requireOffsets(histograms.edgeOffsets, rows, histograms.edges.length);
  }
  if (media) requireOffsets(media.offsets, media.logged.length, media.steps.length);
  if (log?.found) {
    requireOffsets(log.found.offsets, rows, log.found.start.length);
    requireSame('places', [log.found.start, log.found.end]);
  }
  for (const { numbers, labels, runs, mean, low, high } of importance?.curves ?? [])
    requireSame('curves', [numbers, labels, runs, mean, low, high]);
  for (const { band } of curve?.lines ?? []) if (band) requireSame('bands', [band.x, band.low, band.high]);
  for (const labels of confusion?.labels ?? []) requireSame('labels', [labels, confusion!.classes]);
}

function requireSame(what: string, lists: readonly { length: number }[]): void {
  if (new Set(lists.map(({ length }) => length)).size > 1) throw noFrame(`its ${what} are of different lengths`);
}

/** Offsets never fall, and end where what they are about does. */
function requireOffsets(offsets: Int32Array, rows: number, length: number): void {
  const rises = offsets.every((offset, i) => offset >= (i === 0 ? 0 : offsets[i - 1]!));
  if (offsets.length !== rows + 1 || !rises || offsets.at(-1)! > length) throw noFrame('its offsets do not fit what they are about');
}

function noFrame(why: string): RunfolioError {
  return new RunfolioError('corrupt-file', `The answer is no frame: ${why}.`, { hint: 'Try again.' });
}
