import { describe, expect, it } from 'vitest';
import { makeRun } from '../../../tests/support/makeRun.js';
import { memoryExport } from '../../../tests/support/memoryExport.js';
import {
  applySgr,
  plainStyle,
  readConsoleLine,
  sgrOf,
  type ConsoleStyle,
  type DictionaryColumn,
  type LogPagePlan,
} from '../../model/index.js';
import { createLocalEngine } from '../local/index.js';

const signal = new AbortController().signal;
const escape = '\u001b';

/** Numbers from 0 to 1, the same each time (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const sequences = [
  '0',
  '',
  '1',
  '2',
  '3',
  '4',
  '7',
  '9',
  '22',
  '23',
  '24',
  '27',
  '29',
  '31',
  '39',
  '44',
  '49',
  '97',
  '104',
  '1;33',
  '0;36',
  '38;5;208',
  '48;2;1;2;3',
];

/** Lines that switch colours on and off here and there, with long plain stretches between. */
function paintedLines(seed: number, count: number, often: number): string[] {
  const next = random(seed);
  return Array.from({ length: count }, (_, i) => {
    if (next() > often) return `plain ${i % 17}`;
    const sgr = (): string => (next() < 0.5 ? `\u001b[${sequences[Math.floor(next() * sequences.length)]}m` : '');
    return `${sgr()}a${i}${sgr()}\r${next() < 0.3 ? 'bar' : ''}${sgr()}`;
  });
}

/** What a terminal has switched on after a text, by a table of its own: names of what is on. */
function stateAfter(before: Record<string, string>, text: string): Record<string, string> {
  let state = { ...before };
  for (const [, params = ''] of text.matchAll(new RegExp(`${escape}\\[([\\d;]*)m`, 'g'))) {
    const list = params.split(';').map(Number);
    const [code = 0] = list;
    if (params === '38;5;208') state['fg'] = 'x208';
    else if (params === '48;2;1;2;3') state['bg'] = '#010203';
    else if (list.length === 2) state = stateAfter(state, list.map((one) => `\u001b[${one}m`).join(''));
    else if (code === 0) state = {};
    else if (code === 22) ['1', '2'].forEach((name) => delete state[name]);
    else if (code > 22 && code < 30) delete state[String(code - 20)];
    else if (code === 39) delete state['fg'];
    else if (code === 49) delete state['bg'];
    else if (code < 10) state[String(code)] = 'on';
    else if (code === 31) state['fg'] = 'x1';
    else if (code === 33) state['fg'] = 'x3';
    else if (code === 36) state['fg'] = 'x6';
    else if (code === 97) state['fg'] = 'x15';
    else if (code === 44) state['bg'] = 'x4';
    else if (code === 104) state['bg'] = 'x12';
  }
  return state;
}

const flags: (keyof ConsoleStyle)[] = ['bold', 'faint', 'italic', 'underline', 'inverse', 'strike'];

/** A style of ours in the words of that table. */
function stateOf(style: ConsoleStyle): Record<string, string> {
  const color = (value: ConsoleStyle['color']): string => (typeof value === 'number' ? `x${value}` : String(value));
  const numbers = { bold: '1', faint: '2', italic: '3', underline: '4', inverse: '7', strike: '9' } as Record<string, string>;
  return {
    ...Object.fromEntries(flags.filter((flag) => style[flag]).map((flag) => [numbers[flag], 'on'])),
    ...(style.color !== undefined && { fg: color(style.color) }),
    ...(style.background !== undefined && { bg: color(style.background) }),
  };
}

describe.each([true, false])('how lines begin, whether or not the manifest says how files do: %s', (said) => {
  const runs = [paintedLines(1, 3000, 0.02), paintedLines(2, 40, 0.6), [], paintedLines(3, 2500, 0.3), paintedLines(4, 2000, 0.001)];
  const source = memoryExport(
    { id: 'p', name: 'p', runs: runs.map((text, i) => makeRun(`r${i}`, { createdAt: i, log: { text } })), parameters: [], warnings: [] },
    { segmentBytes: 8192 },
  );
  const segments = source.manifest.logs!.segments.map(({ style, ...rest }) => (said && style !== undefined ? { ...rest, style } : rest));
  const manifest = { ...source.manifest, logs: { ...source.manifest.logs!, segments } };
  const engine = createLocalEngine({
    exports: [{ id: 'p', ...source, manifest }],
    bootDatabase: () => Promise.reject(new Error('No plan here needs a database.')),
  });
  const ask = (run: number, changes: Partial<LogPagePlan>) =>
    engine.run({ kind: 'log.page', runs: { project: 'p', only: [`r${run}`] }, offset: 0, limit: 100_000, ...changes }, { signal });
  const begins = runs.map((lines) => {
    let state: Record<string, string> = {};
    return lines.map((line) => {
      const before = state;
      state = stateAfter(state, line);
      return before;
    });
  });
  const styles = ({ codes, dictionary }: DictionaryColumn) => Array.from(codes, (code) => stateOf(applySgr(plainStyle, dictionary[code]!)));

  it('is what a walk through all lines before them says, for a page anywhere', async () => {
    expect(segments.filter(({ firstLine }) => firstLine > 0).length).toBeGreaterThan(10);
    const next = random(9);
    for (const [run, lines] of runs.entries()) {
      for (const [offset, limit] of [
        [0, lines.length],
        ...Array.from({ length: 25 }, () => [Math.floor(next() * (lines.length + 3)), 40]),
      ] as const) {
        const frame = await ask(run, { offset, limit });
        expect(styles(frame.columns['style'] as DictionaryColumn)).toEqual(begins[run]!.slice(offset, offset + limit));
      }
    }
  });

  it('is that too for lines that match alone', async () => {
    for (const run of [0, 3]) {
      const frame = await ask(run, { search: { pattern: '^a\\d*7|plain 3' }, onlyMatches: true, offset: 3, limit: 300 });
      const numbers = [...(frame.columns['line'] as Int32Array)];
      expect(numbers.length).toBeGreaterThan(20);
      expect(styles(frame.columns['style'] as DictionaryColumn)).toEqual(numbers.map((line) => begins[run]![line]));
    }
  });

  it('goes on into the line', async () => {
    const frame = await ask(0, { limit: 3000 });
    const { codes, dictionary } = frame.columns['style'] as DictionaryColumn;
    const plain = runs[0]!.findIndex((line, i) => !line.includes('\u001b') && begins[0]![i]!['fg'] === 'x1');
    const { text, spans } = readConsoleLine(runs[0]![plain]!, { style: applySgr(plainStyle, dictionary[codes[plain]!]!) });
    expect(spans).toMatchObject([{ start: 0, end: text.length, style: { color: 1 } }]);
  });
});

it('reads no file before the page where the manifest says how its own begins', async () => {
  const text = Array.from({ length: 5000 }, (_, i) => (i === 3 ? '\u001b[32mgreen from here' : `line ${i} of a run that prints`));
  const { reads, ...source } = memoryExport(
    { id: 'p', name: 'p', runs: [makeRun('r', { log: { text } })], parameters: [], warnings: [] },
    { segmentBytes: 8192 },
  );
  const engine = createLocalEngine({ exports: [{ id: 'p', ...source }], bootDatabase: () => Promise.reject(new Error('none')) });
  const frame = await engine.run({ kind: 'log.page', runs: { project: 'p' }, offset: 4000, limit: 10 }, { signal });
  expect((frame.columns['style'] as DictionaryColumn).dictionary).toEqual([sgrOf({ color: 2 })]);
  expect(reads.filter((path) => path.startsWith('logs/')).length).toBeLessThanOrEqual(3);
});
