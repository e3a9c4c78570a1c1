import type { TextColumn } from '../model/index.js';
import { readRunColumn, readSetText, readTimes, readWhole, readWords, type Expected } from './readRecords.js';
import { corruptFile } from './readStream.js';
import { readFile } from './readFile.js';

/** A file of what runs printed: row r is line `line[r]` of run `runs[r]`. Rows are sorted by run, then line. */
export interface LogSegment {
  runs: Int32Array;
  /** Numbers of lines within their run, from 0. */
  line: Int32Array;
  /** Milliseconds since 1970, UTC; NaN where unknown. Absent when unknown of every row. */
  time?: Float64Array;
  /** 1 for lines of the error stream. */
  stderr: Uint8Array;
  /** Row r is `dictionary[codes[r]]`. */
  text: TextColumn;
}

function checkLines(runs: Int32Array, line: Int32Array, firstLine: number | undefined, path: string): void {
  for (let row = 0; row < line.length; row++) {
    const goesOn = row > 0 && runs[row] === runs[row - 1];
    const next = goesOn ? line[row - 1]! + 1 : row === 0 ? (firstLine ?? line[0]!) : 0;
    if (line[row] !== next) throw corruptFile(path, `has the line ${line[row]} of run ${runs[row]} where ${next} comes next`);
  }
}

/** Reads a file of console output. Throws `corrupt-file` when it is not what the format, or the manifest's segment, says. */
export function decodeLog(bytes: Uint8Array, path: string, expected?: Expected & { firstLine: number }): LogSegment {
  return readFile(bytes, path, (table) => {
    const runs = readRunColumn(table, expected);
    const line = readWhole(table, 'line', 0);
    checkLines(runs, line, expected?.firstLine, path);
    const stream = readWords(table, 'stream', ['stdout', 'stderr']);
    const time = readTimes(table);
    const stderr = Uint8Array.from(stream.codes, (code) => (stream.dictionary[code] === 'stderr' ? 1 : 0));
    return { runs, line, ...(time && { time }), stderr, text: readSetText(table, 'text') };
  });
}
