import {
  mediaBoxesSchema,
  mediaKinds,
  mediaMasksSchema,
  mediaPath,
  type MediaBox,
  type MediaMask,
  type NumberColumn,
  type TextColumn,
} from '../model/index.js';
import { isFloat64 } from './readNumbers.js';
import {
  readJson,
  readRunColumn,
  readSetText,
  readSteps,
  readText,
  readTimes,
  readWhole,
  readWords,
  type Expected,
} from './readRecords.js';
import { readNumberColumn } from './readStored.js';
import { corruptFile, requireColumn, type ReadTable } from './readStream.js';
import { readFile } from './readFile.js';

/** A file of media items in memory: row r was logged by `runs[r]` at `step[r]`. Rows are sorted by run, then step, then index. */
export interface MediaSegment {
  runs: Int32Array;
  step: Int32Array | Float64Array;
  /** The item's number among those of its run and step, from 0. */
  index: Int32Array;
  /** Milliseconds since 1970, UTC; NaN where unknown. Absent when unknown of every row. */
  time?: Float64Array;
  /** One of `mediaKinds`. */
  kind: TextColumn;
  /** Paths of media files: the manifest lists them, with size and hash. */
  file: TextColumn;
  /** Pixels. */
  width: NumberColumn;
  height: NumberColumn;
  caption: TextColumn;
  /** By row; rows without any are left out. */
  boxes: ReadonlyMap<number, MediaBox[]>;
  masks: ReadonlyMap<number, MediaMask[]>;
}

function checkIndices(runs: Int32Array, step: ArrayLike<number>, index: Int32Array, path: string): void {
  for (let row = 1; row < index.length; row++) {
    const together = runs[row] === runs[row - 1] && step[row] === step[row - 1];
    if (together && index[row]! <= index[row - 1]!) throw corruptFile(path, `has the index ${index[row]} out of order in row ${row}`);
  }
}

function readPaths(table: ReadTable): TextColumn {
  const files = readSetText(table, 'file');
  const wrong = files.dictionary.find((file) => !mediaPath.test(file));
  if (wrong !== undefined) throw corruptFile(table.path, `has ${JSON.stringify(wrong)} in file, which is no path of a media file`);
  return files;
}

/** Reads a file of media items. Throws `corrupt-file` when it is not what the format, or the manifest's segment, says. */
export function decodeMediaItems(bytes: Uint8Array, path: string, expected?: Expected): MediaSegment {
  return readFile(bytes, path, (table) => {
    const runs = readRunColumn(table, expected);
    const step = readSteps(table, runs);
    const index = readWhole(table, 'index', 0);
    checkIndices(runs, step, index, path);
    const time = readTimes(table);
    const pixels = (name: string): NumberColumn => readNumberColumn(requireColumn(table, name, isFloat64, 'float64'), path);
    return {
      runs,
      step,
      index,
      ...(time && { time }),
      kind: readWords(table, 'kind', mediaKinds),
      file: readPaths(table),
      width: pixels('width'),
      height: pixels('height'),
      caption: readText(table, 'caption'),
      boxes: readJson(table, 'boxes', (value) => mediaBoxesSchema.parse(value)),
      masks: readJson(table, 'masks', (value) => mediaMasksSchema.parse(value)),
    };
  });
}
