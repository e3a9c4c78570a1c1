import { RunfolioError, wellFormed, type LoggedMedia, type ManifestMedia, type MediaFile, type RunData } from '../model/index.js';
import { encodeStream } from './encodeStream.js';
import type { ExportFile, FileLedger } from './exportFile.js';
import { collectKeyed, keyedEntry, type KeyedRun } from './keyedRecords.js';
import { checkMediaFile } from './mediaFile.js';
import { numberColumn, stepColumn, textColumn, timeColumns, wholeColumn } from './recordColumns.js';
import { recordFiles, type RecordKind } from './recordFiles.js';

type Row = LoggedMedia & { run: number; index: number };

function encodeItems(rows: readonly Row[]): Uint8Array {
  const json = (value: unknown): string | undefined => (value === undefined ? undefined : JSON.stringify(value));
  return encodeStream([
    wholeColumn('run', rows, ({ run }) => run),
    stepColumn(rows),
    wholeColumn('index', rows, ({ index }) => index),
    ...timeColumns(rows),
    textColumn('kind', 0, rows, ({ kind }) => kind),
    textColumn('file', 1, rows, ({ file }) => file),
    numberColumn('width', rows, ({ width }) => width),
    numberColumn('height', rows, ({ height }) => height),
    textColumn('caption', 2, rows, ({ caption }) => caption),
    textColumn('boxes', 3, rows, ({ boxes }) => json(boxes)),
    textColumn('masks', 4, rows, ({ masks }) => json(masks)),
  ]);
}

const kindOf = (id: number): RecordKind<Row> => ({
  schema: 'media_items',
  folder: `media_items/${id}`,
  bytesOf: ({ caption = '', boxes = [], masks = [] }) => 120 + caption.length + 100 * boxes.length + 100 * masks.length,
  encode: encodeItems,
});

function* rowsOf(logged: readonly KeyedRun<LoggedMedia>[], refer: (file: string) => void): Generator<Row> {
  for (const { run, entries } of logged) {
    let [step, index] = [NaN, 0];
    for (const entry of entries) {
      index = entry.step === step ? index + 1 : 0;
      step = entry.step;
      refer(entry.file);
      for (const { file } of entry.masks ?? []) refer(file);
      yield { ...entry, run, index };
    }
  }
}

/** Throws `bad-input` for paths that no media file has. */
export function mediaReferences(files: readonly MediaFile[]): (path: string, where: string) => void {
  const known = new Set(files.map(({ path }) => path));
  return (path, where) => {
    if (!known.has(path)) throw new RunfolioError('bad-input', `${where} refers to ${path}, which is not among the media files.`);
  };
}

/** The media files themselves, each once. */
export function* mediaBlobs(files: readonly MediaFile[], ledger: FileLedger): Generator<ExportFile> {
  const written = new Set<string>();
  for (const file of files) {
    if (written.has(file.path)) continue;
    written.add(file.path);
    checkMediaFile(file);
    yield ledger.add('media', 0, file.bytes, () => file.path);
  }
}

/** The files that say which run logged which media at which step, `media_items/<id>/<segment>.<hash>.arrow`; fills `entries`, one per key. */
export function* mediaItemFiles(
  runs: readonly RunData[],
  refer: (path: string, where: string) => void,
  ledger: FileLedger,
  target: number,
  entries: ManifestMedia[],
): Generator<ExportFile> {
  for (const [id, [key, logged]] of collectKeyed(runs, (run) => run.media, 'The media key').entries()) {
    const kinds: ManifestMedia['kinds'] = {};
    for (const { kind } of logged.flatMap((run) => run.entries)) kinds[kind] = (kinds[kind] ?? 0) + 1;
    const entry = { ...keyedEntry(key, id, logged), kinds };
    entries.push(entry);
    const rows = rowsOf(logged, (file) => refer(file, `The media key ${wellFormed(key)}`));
    yield* recordFiles(rows, kindOf(id), target, ledger, (segment) => entry.segments.push(segment));
  }
}
