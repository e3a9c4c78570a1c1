import {
  canonicalJson,
  readConsoleLine,
  RunfolioError,
  type DictionaryColumn,
  type Frame,
  type LogFacts,
  type LogPagePlan,
} from '../../model/index.js';
import type { OnProgress } from '../serveCalls.js';
import { Pacer } from '../series/pacer.js';
import { queryColumns, versionsRead } from '../series/queryColumns.js';
import { lineFinder, type LineFinder } from './lineFinder.js';
import { styleBefore, StyleFollower } from './lineStyles.js';
import { LogLines, type LogPiece } from './logLines.js';
import type { RecordProject } from './recordProject.js';

/** Answers a `log.page` plan. */
export async function logPage(plan: LogPagePlan, project: RecordProject, signal: AbortSignal, onProgress?: OnProgress): Promise<Frame> {
  const { manifest } = project;
  const order = await project.runs.resolve(plan.runs, signal);
  const [run] = order;
  const lines = run === undefined ? undefined : new LogLines(project, run);
  const count = (await lines?.count(signal)) ?? 0;
  const finder = plan.search && (await lineFinder(plan.search));
  const wanted = finder && lines && (plan.positions === true || plan.onlyMatches === true);
  const key = `${run} ${canonicalJson({ ...plan.search, overwritten: plan.overwritten ?? false })}`;
  const find = (): Promise<Int32Array> => allMatches(lines!, count, finder!, plan, signal, onProgress);
  const matches = wanted ? await matchesOf(key, find, project) : undefined;
  const numbers = matches && plan.onlyMatches ? matches.slice(plan.offset, plan.offset + plan.limit) : upTo(plan.offset, plan.limit, count);
  const page = await readLines(lines, numbers, signal);
  const label = await project.labels(signal);
  const facts: LogFacts = {
    ...(run !== undefined && { run: label(run) }),
    runs: order.length,
    lines: count,
    ...(finder && { found: placesIn(page.text, finder, plan) }),
    ...(matches && { matching: matches.length, ...(plan.positions && { matches: matches.slice() }) }),
  };
  return {
    columns: {
      line: numbers,
      time: page.time,
      stream: { codes: page.stderr, dictionary: ['stdout', 'stderr'] },
      text: page.text,
      style: codedTexts(page.style),
    },
    rows: numbers.length,
    total: matches && plan.onlyMatches ? matches.length : count,
    fidelity: { kind: 'exact' },
    notes: [],
    versions: versionsRead(manifest, queryColumns(plan.runs), ['runs', 'logs']),
    log: facts,
  };
}

async function matchesOf(key: string, find: () => Promise<Int32Array>, { matches }: RecordProject): Promise<Int32Array> {
  const known = matches.get(key);
  if (known) return known;
  const found = await find();
  matches.set(key, found, found.byteLength);
  return found;
}

/** Numbers of all lines in which something is found. Each different text is looked through once per file. */
async function allMatches(
  lines: LogLines,
  count: number,
  { test }: LineFinder,
  plan: LogPagePlan,
  signal: AbortSignal,
  onProgress?: OnProgress,
): Promise<Int32Array> {
  const found: number[] = [];
  const pacer = new Pacer(signal);
  for await (const { segment, from, to, first } of lines.pieces(0, count, signal)) {
    const { codes, dictionary } = segment.text;
    /** 0: not looked at yet, 1: nothing, 2: found. */
    const known = new Uint8Array(dictionary.length);
    for (let row = from; row < to; row++) {
      const code = codes[row]!;
      known[code] ||= test(readConsoleLine(dictionary[code]!, plan).text) ? 2 : 1;
      if (known[code] === 2) found.push(first + row - from);
      if ((row & 127) === 0 && pacer.due) await pacer.pause();
    }
    onProgress?.((first + to - from) / count);
  }
  return Int32Array.from(found);
}

interface Lines {
  time: Float64Array;
  /** 1 for the error stream. */
  stderr: Int32Array;
  text: string[];
  /** How each begins, as SGR parameters. */
  style: string[];
}

/** Lines by their numbers, ascending. */
async function readLines(lines: LogLines | undefined, numbers: Int32Array, signal: AbortSignal): Promise<Lines> {
  const count = numbers.length;
  const page: Lines = { time: new Float64Array(count), stderr: new Int32Array(count), text: Array(count), style: Array(count) };
  if (!lines || count === 0) return page;
  const [first, end] = [numbers[0]!, numbers.at(-1)! + 1];
  const styles = new StyleFollower(await styleBefore(lines, first, signal), first);
  const pacer = new Pacer(signal);
  let at = 0;
  for await (const piece of lines.pieces(first, end, signal)) {
    if (numbers[at]! < piece.first) break;
    for (; at < count && numbers[at]! < piece.first + piece.to - piece.from; at++) {
      page.style[at] = styles.at(piece, numbers[at]!);
      takeLine(page, at, piece, numbers[at]!);
      if ((at & 127) === 0 && pacer.due) await pacer.pause();
    }
    styles.finish(piece);
  }
  if (at < count) throw new RunfolioError('corrupt-file', `No file in logs/ holds line ${numbers[at]} of the run.`);
  return page;
}

function takeLine({ time, stderr, text }: Lines, at: number, { segment, from, first }: LogPiece, line: number): void {
  const row = from + line - first;
  time[at] = segment.time?.[row] ?? NaN;
  stderr[at] = segment.stderr[row]!;
  text[at] = segment.text.dictionary[segment.text.codes[row]!]!;
}

/** Texts that repeat. */
function codedTexts(texts: readonly string[]): DictionaryColumn {
  const dictionary = [...new Set(texts)];
  const codeOf = new Map(dictionary.map((text, code) => [text, code]));
  return { codes: Int32Array.from(texts, (text) => codeOf.get(text)!), dictionary };
}

function upTo(offset: number, limit: number, count: number): Int32Array {
  const length = Math.max(0, Math.min(limit, count - offset));
  return Int32Array.from({ length }, (_, i) => offset + i);
}

function placesIn(texts: readonly string[], { find }: LineFinder, plan: LogPagePlan): NonNullable<LogFacts['found']> {
  const offsets = new Int32Array(texts.length + 1);
  const [starts, ends]: [number[], number[]] = [[], []];
  texts.forEach((raw, row) => {
    for (const [start, end] of find(readConsoleLine(raw, plan).text)) {
      starts.push(start);
      ends.push(end);
    }
    offsets[row + 1] = starts.length;
  });
  return { offsets, start: Int32Array.from(starts), end: Int32Array.from(ends) };
}
