import {
  changedStyle,
  plainStyle,
  RunfolioError,
  sgrOf,
  styleChange,
  type ConsoleStyle,
  type ManifestLogs,
  type RunData,
} from '../model/index.js';
import { encodeStream } from './encodeStream.js';
import type { ExportFile, FileLedger } from './exportFile.js';
import { textColumn, timeColumns, wholeColumn } from './recordColumns.js';
import { recordFiles, type RecordKind } from './recordFiles.js';

interface Row {
  run: number;
  line: number;
  time: number | undefined;
  stderr: boolean;
  text: string;
  /** What the lines before it left switched on. */
  style: ConsoleStyle;
}

const kind: RecordKind<Row> = {
  schema: 'log',
  folder: 'logs',
  bytesOf: ({ text }) => 24 + text.length,
  encode: (rows) =>
    encodeStream([
      wholeColumn('run', rows, ({ run }) => run),
      wholeColumn('line', rows, ({ line }) => line),
      ...timeColumns(rows),
      textColumn('stream', 0, rows, ({ stderr }) => (stderr ? 'stderr' : 'stdout')),
      textColumn('text', 1, rows, ({ text }) => text),
    ]),
};

function checkLengths({ runId, log }: RunData): void {
  const lines = log?.text.length ?? 0;
  const wrong = [log?.time, log?.stderr].find((column) => column && column.length !== lines);
  if (wrong) throw new RunfolioError('bad-input', `The log of run ${runId} has ${lines} lines, but times or streams of ${wrong.length}.`);
}

function* linesOf(runs: readonly RunData[]): Generator<Row> {
  for (const [run, data] of runs.entries()) {
    checkLengths(data);
    const { text = [], time, stderr } = data.log ?? {};
    let style = plainStyle;
    for (let line = 0; line < text.length; line++) {
      yield { run, line, time: time?.[line], stderr: stderr?.[line] === 1, text: text[line]!, style };
      style = changedStyle(style, styleChange(text[line]!));
    }
  }
}

/** The files of what runs printed, `logs/<segment>.<hash>.arrow`; gives the manifest's entry, undefined where no run printed anything. */
export function* logFiles(runs: readonly RunData[], ledger: FileLedger, target: number): Generator<ExportFile, ManifestLogs | undefined> {
  const segments: ManifestLogs['segments'] = [];
  yield* recordFiles(linesOf(runs), kind, target, ledger, (segment, { line, style }) =>
    segments.push({ ...segment, firstLine: line, ...(line > 0 && { style: sgrOf(style) }) }),
  );
  if (segments.length === 0) return undefined;
  const lines = segments.reduce((sum, { rows }) => sum + rows, 0);
  return { lines, runs: runs.filter(({ log }) => (log?.text.length ?? 0) > 0).length, segments };
}
