import { RunfolioError, type FileSchemaName, type RecordSegment } from '../model/index.js';
import type { ExportFile, FileLedger } from './exportFile.js';

/** How rows of one kind are sized, encoded and called. */
export interface RecordKind<T> {
  schema: FileSchemaName;
  /** Folder of its files. */
  folder: string;
  /** About how many bytes a row takes. */
  readonly bytesOf: (row: T) => number;
  readonly encode: (rows: readonly T[]) => Uint8Array;
}

/** Groups consecutive rows up to so many bytes; a row that is larger is a group of its own. */
function* pack<T>(rows: Iterable<T>, bytesOf: (row: T) => number, target: number): Generator<T[]> {
  let group: T[] = [];
  let bytes = 0;
  for (const row of rows) {
    const size = bytesOf(row);
    if (group.length > 0 && bytes + size > target) {
      yield group;
      [group, bytes] = [[], 0];
    }
    group.push(row);
    bytes += size;
  }
  if (group.length > 0) yield group;
}

/** The files of rows that come sorted by run, `<folder>/<segment>.<hash>.arrow` of about `target` bytes; the manifest's entry of each goes to `onSegment`. */
export function* recordFiles<T extends { run: number }>(
  rows: Iterable<T>,
  kind: RecordKind<T>,
  target: number,
  ledger: FileLedger,
  onSegment: (segment: RecordSegment, first: T) => void,
): Generator<ExportFile> {
  let n = 0;
  for (const group of pack(rows, kind.bytesOf, target)) {
    const stem = `${kind.folder}/${n++}`;
    const file = ledger.add(kind.schema, group.length, kind.encode(group), (hash) => `${stem}.${hash}.arrow`);
    yield file;
    onSegment({ file: file.path, firstRun: group[0]!.run, lastRun: group.at(-1)!.run, rows: group.length }, group[0]!);
  }
}

/** The entries by step, those of equal steps in the order in which they were logged. Throws `bad-input` for a step that is not finite. */
export function byStep<T extends { step: number }>(entries: readonly T[], what: string): T[] {
  const wrong = entries.find(({ step }) => !Number.isFinite(step));
  if (wrong) throw new RunfolioError('bad-input', `${what} has the step ${wrong.step}, which is not finite.`);
  return entries.toSorted((a, b) => a.step - b.step);
}
