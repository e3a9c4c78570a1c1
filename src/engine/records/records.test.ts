import { describe, expect, it } from 'vitest';
import { mediaFile } from '../../arrow/index.js';
import { readConsoleLine, type Frame, type LogPagePlan, type MediaPagePlan, type Plan, type ProjectData } from '../../model/index.js';
import { makeRun } from '../../../tests/support/makeRun.js';
import { memoryExport } from '../../../tests/support/memoryExport.js';
import { createLocalEngine } from '../local/index.js';

const signal = new AbortController().signal;
const text = (content: string, extension = 'txt') => mediaFile(new TextEncoder().encode(content), extension);

/** An engine over a project in memory, the paths it read, and the project itself. */
function engineOf(project: ProjectData, segmentBytes?: number) {
  const source = memoryExport(project, segmentBytes === undefined ? {} : { segmentBytes });
  const engine = createLocalEngine({
    exports: [{ id: 'p', ...source }],
    bootDatabase: () => Promise.reject(new Error('No plan here needs a database.')),
  });
  return { ...source, engine, ask: (plan: Plan): Promise<Frame> => engine.run(plan, { signal }), manifest: source.manifest };
}

describe('media.page', () => {
  const files = [0, 1, 2, 3, 4, 5].map((i) => text(`file ${i}`));
  const item = (step: number, file: number) => ({ step, kind: 'text' as const, file: files[file]!.path, caption: `c${file}` });
  const project: ProjectData = {
    id: 'p',
    name: 'p',
    runs: [
      makeRun('a', { createdAt: 1, media: new Map([['x', [item(1, 0), item(1, 1), item(5, 2)]]]) }),
      makeRun('b', { createdAt: 2 }),
      makeRun('c', {
        createdAt: 3,
        media: new Map([
          ['x', [item(3, 3)]],
          ['y', [item(2, 4), item(7, 5)]],
        ]),
      }),
    ],
    parameters: [],
    warnings: [],
    mediaFiles: files,
  };
  const plan: MediaPagePlan = { kind: 'media.page', runs: { project: 'p' }, keys: ['x', 'y'], step: 'all', offset: 0, limit: 1000 };
  const listed = ({ columns }: Frame): string[] => {
    const { run_id: id, key, step, index } = columns as Record<string, ArrayLike<unknown>>;
    return Array.from(id!, (_, i) => `${String(id![i])} ${String(key![i])} ${String(step![i])} ${String(index![i])}`);
  };

  it('gives all items in order of run, key, step and index, and says who logged what', async () => {
    const frame = await engineOf(project).ask(plan);
    expect(listed(frame)).toEqual(['a x 1 0', 'a x 1 1', 'a x 5 0', 'c x 3 0', 'c y 2 0', 'c y 7 0']);
    expect(frame.total).toBe(6);
    expect(frame.media).toEqual({
      runs: 3,
      logged: [
        { run: 0, runId: 'a', name: 'a' },
        { run: 2, runId: 'c', name: 'c' },
      ],
      offsets: Int32Array.of(0, 2, 5),
      steps: Float64Array.of(1, 5, 2, 3, 7),
      indices: 2,
      items: 6,
      unknown: [],
    });
    expect(frame.columns['file']).toEqual(files.map(({ path }) => path));
    expect(frame.columns['bytes']).toEqual(Float64Array.from(files, ({ bytes }) => bytes.length));
    expect(frame.columns['caption']).toEqual(['c0', 'c1', 'c2', 'c3', 'c4', 'c5']);
  });

  it.each<[string, Partial<MediaPagePlan>, string[]]>([
    ['the last of each run and key', { step: 'last' }, ['a x 5 0', 'c x 3 0', 'c y 7 0']],
    ['the last that is not after a step', { step: 4 }, ['a x 1 0', 'a x 1 1', 'c x 3 0', 'c y 2 0']],
    ['nothing before the first', { step: 0 }, []],
    ['one index', { index: 1 }, ['a x 1 1']],
    ['a page', { offset: 1, limit: 2 }, ['a x 1 1', 'a x 5 0']],
    ['keys in their order', { keys: ['y', 'x', 'y'], step: 'last' }, ['a x 5 0', 'c y 7 0', 'c x 3 0']],
    [
      'runs in their order',
      { runs: { project: 'p', sort: [{ column: { from: 'run', key: 'created_at' }, ascending: false }] }, step: 'last' },
      ['c x 3 0', 'c y 7 0', 'a x 5 0'],
    ],
    ['runs that are chosen', { runs: { project: 'p', only: ['b', 'c'] }, step: 'last' }, ['c x 3 0', 'c y 7 0']],
  ])('takes %s', async (_, changes, expected) => {
    expect(listed(await engineOf(project).ask({ ...plan, ...changes }))).toEqual(expected);
  });

  it('names keys that nobody logs, and reads no file for them', async () => {
    const { ask, reads } = engineOf(project);
    const frame = await ask({ ...plan, keys: ['nowhere'] });
    expect(frame.media).toMatchObject({ runs: 3, logged: [], indices: 0, unknown: ['nowhere'] });
    expect(reads).toEqual(['runs.arrow']);
  });

  it('reads a run that goes on in the next file', async () => {
    const many = Array.from({ length: 300 }, (_, i) => item(i, i % 6));
    const { ask, manifest } = engineOf({ ...project, runs: [makeRun('a', { media: new Map([['x', many]]) })] }, 4096);
    expect(manifest.media?.[0]?.segments.length).toBeGreaterThan(3);
    const frame = await ask({ ...plan, keys: ['x'] });
    expect([frame.rows, frame.media?.steps.length]).toEqual([300, 300]);
  });

  it('gives the files, and nothing else of the export', async () => {
    const { engine } = engineOf({ ...project, mediaFiles: [...files, text('<p>', 'html'), text('<svg/>', 'svg')] });
    expect(await (await engine.file!('p', files[2]!.path, { signal })).text()).toBe('file 2');
    expect((await engine.file!('p', text('<p>', 'html').path, { signal })).type).toBe('text/plain');
    expect((await engine.file!('p', text('<svg/>', 'svg').path, { signal })).type).toBe('image/svg+xml');
    await expect(engine.file!('p', 'runs.arrow', { signal })).rejects.toMatchObject({ code: 'missing-file' });
    await expect(engine.file!('p', '../x', { signal })).rejects.toMatchObject({ code: 'missing-file' });
  });
});

describe('log.page', () => {
  /** Synthetic output: runs that print nothing, little, and over several files. */
  const lines = (seed: number, count: number): string[] =>
    Array.from({ length: count }, (_, i) => {
      const value = (seed * 7919 + i * 104_729) % 1000;
      if (value % 11 === 0) return `\u001b[31mError\u001b[0m ${value}`;
      if (value % 7 === 0) return `${value}% loss\r100% done ${value}`;
      return value % 3 === 0 ? `epoch ${value}` : `step ${value} LOSS=${value / 7}`;
    });
  const logs = [lines(1, 40), [], lines(2, 5000), lines(3, 3), [], lines(4, 1)];
  const project: ProjectData = {
    id: 'p',
    name: 'p',
    runs: logs.map((all, i) =>
      makeRun(`r${i}`, {
        createdAt: i,
        ...(all.length > 0 && {
          log: { text: all, time: Float64Array.from(all, (_, line) => 1e12 + line), stderr: Uint8Array.from(all, (_, line) => line % 2) },
        }),
      }),
    ),
    parameters: [],
    warnings: [],
  };
  const small = engineOf(project, 8192);
  const plan = (run: number, changes: Partial<LogPagePlan> = {}): LogPagePlan => ({
    kind: 'log.page',
    runs: { project: 'p', only: [`r${run}`] },
    offset: 0,
    limit: 100_000,
    ...changes,
  });

  it.each([0, 1, 2, 3, 4, 5])('gives every line of run %i', async (run) => {
    const all = logs[run]!;
    const frame = await small.ask(plan(run));
    expect(frame.columns['text']).toEqual(all);
    expect(frame.columns['line']).toEqual(Int32Array.from(all.keys()));
    expect(frame.columns['time']).toEqual(Float64Array.from(all, (_, line) => 1e12 + line));
    expect(frame.columns['stream']).toEqual({ codes: Int32Array.from(all, (_, line) => line % 2), dictionary: ['stdout', 'stderr'] });
    expect(frame.log).toMatchObject({ run: { run, runId: `r${run}` }, runs: 1, lines: all.length });
  });

  it('takes a page anywhere, and reads only files that hold some of it, and the last', async () => {
    for (const [offset, limit] of [
      [0, 10],
      [2345, 700],
      [4990, 100],
      [5000, 10],
      [9000, 5],
      [17, 0],
    ] as const) {
      const { ask, reads, manifest } = engineOf(project, 8192);
      const frame = await ask(plan(2, { offset, limit }));
      expect(frame.columns['text']).toEqual(logs[2]!.slice(offset, offset + limit));
      expect(frame.total).toBe(5000);
      const fetched = reads.filter((path) => path.startsWith('logs/'));
      expect(manifest.logs!.segments.length).toBeGreaterThan(10);
      expect(fetched.length).toBeLessThan(2 + Math.ceil((limit * 60) / 8192) + 1);
    }
  });

  const searches: LogPagePlan['search'][] = [
    { text: 'loss' },
    { text: 'LOSS', matchCase: true },
    { text: 'Error 1' },
    { pattern: 'loss=1\\d\\.' },
    { pattern: '^epoch [1-3]', matchCase: true },
    { text: 'nowhere' },
  ];
  it.each(searches)('finds what a look at every line finds: %j', async (search) => {
    for (const overwritten of [false, true]) {
      const visible = logs[2]!.map((raw) => readConsoleLine(raw, { overwritten }).text);
      const flags = search && 'matchCase' in search && search.matchCase ? 'g' : 'gi';
      const source = search && 'text' in search ? search.text : (search?.pattern ?? '');
      const expected = visible.flatMap((line, i) => (line.search(new RegExp(source, flags)) >= 0 ? [i] : []));
      const all = await small.ask(plan(2, { search, overwritten, positions: true, limit: 0 }));
      expect(all.log?.matches).toEqual(Int32Array.from(expected));
      expect(all.log?.matching).toBe(expected.length);
      const only = await small.ask(plan(2, { search, overwritten, onlyMatches: true, offset: 3, limit: 20 }));
      expect(only.columns['line']).toEqual(Int32Array.from(expected.slice(3, 23)));
      expect(only.columns['text']).toEqual(expected.slice(3, 23).map((line) => logs[2]![line]));
      expect(only.total).toBe(expected.length);
      const page = await small.ask(plan(2, { search, overwritten, offset: 100, limit: 50 }));
      const { offsets, start, end } = page.log!.found!;
      const found = Array.from({ length: 50 }, (_, row) =>
        Array.from({ length: offsets[row + 1]! - offsets[row]! }, (__, k) => [start[offsets[row]! + k], end[offsets[row]! + k]]),
      );
      expect(found).toEqual(
        visible
          .slice(100, 150)
          .map((line) => Array.from(line.matchAll(new RegExp(source, flags)), (m) => [m.index, m.index + m[0].length])),
      );
    }
  });

  it('answers for no run, and refuses what is no pattern', async () => {
    const none = await small.ask({ ...plan(0), runs: { project: 'p', only: ['nobody'] } });
    expect([none.rows, none.log]).toEqual([0, { runs: 0, lines: 0 }]);
    await expect(small.ask(plan(2, { search: { pattern: '(' }, positions: true }))).rejects.toMatchObject({ code: 'bad-plan' });
  });

  it('finds capital letters that are longer in lower case', async () => {
    const { ask } = engineOf({ ...project, runs: [makeRun('r0', { log: { text: ['İİ Loss'] } })] });
    const frame = await ask(plan(0, { search: { text: 'loss' } }));
    expect([frame.log?.found?.start[0], frame.log?.found?.end[0]]).toEqual([3, 7]);
  });
});
