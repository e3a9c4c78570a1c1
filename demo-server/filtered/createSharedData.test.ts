import { beforeAll, describe, expect, test, vi } from 'vitest';
import { canariesIn, canaryProject } from '../../tests/support/canaries.js';
import { everyPlan } from '../../tests/support/everyPlan.js';
import { readExport } from '../../tests/support/readExport.js';
import { subsetOf } from '../../tests/support/subsetOf.js';
import { parseManifest, writeExport } from '../../src/arrow/index.js';
import { decodeFrame } from '../../src/engine/http/index.js';
import { allRuns, RunfolioError, type Column, type Filter, type Plan, type RunSet } from '../../src/model/index.js';
import { emptyReport, type ReportDocument } from '../../src/report/plain.js';
import { memoryExport, type ExportFiles } from '../exportFiles.js';
import { createSharedData, type SharedView } from './createSharedData.js';
import { LockedExports } from './lockedExports.js';

const { project, canaries, shown } = canaryProject();
const other = { ...project, id: 'canary-other', name: 'canary-other' };
const exports = new Map<string, ExportFiles>([
  ['p', memoryExport(project)],
  ['canary-project', memoryExport(other)],
]);

const setOf = (fields: Partial<RunSet>): RunSet => ({ ...allRuns('p'), ...fields });
const onlyShown: Filter = { op: 'in', column: { from: 'run', key: 'run_id' }, values: shown.slice(0, 5) };
const none: Filter = { op: '=', column: { from: 'run', key: 'name' }, value: 'nobody' };
const report: ReportDocument = {
  ...emptyReport('R'),
  runSets: {
    a: setOf({ filter: onlyShown, hidden: [shown[0]!] }),
    b: setOf({ filter: none, baseline: shown[5] }),
    c: setOf({ filter: { op: '=', column: { from: 'table', table: 'scores', key: 'id' }, value: 1 } }),
    d: setOf({ project: 'no-such-project' }),
  },
};
const held = new Set(shown.slice(0, 6));

const viewOf = async (token: string): Promise<SharedView> => {
  if (token === 'rfl_good') return report;
  throw new RunfolioError('unauthorized', 'The link is no longer valid.');
};
const app = createSharedData({ viewOf, exports });
const authorization = 'Bearer rfl_good';
const get = (path: string, headers: Record<string, string> = { authorization }) => Promise.resolve(app.request(path, { headers }));
const ask = (plan: unknown, headers: Record<string, string> = { authorization }, path = '/plans') =>
  Promise.resolve(
    app.request(path, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify({ plan }) }),
  );
const bytesOf = async (answer: Response): Promise<Uint8Array> => new Uint8Array(await answer.arrayBuffer());

beforeAll(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

describe('locked exports', () => {
  test('hold the runs of the sets, hidden ones and baselines too, and no other', async () => {
    const locked = await new LockedExports(exports).of(report, new AbortController().signal);
    expect([...locked.keys()]).toEqual(['p']);
    const { manifest, bytes } = await locked.get('p')!.manifest();
    const expected = await readExport(writeExport(subsetOf(project, held), { versionsOfContent: true }));
    expect(manifest).toEqual(expected.manifest);
    expect(bytes).toEqual(expected.bytes.get('manifest.json'));
    expect(manifest.warnings).toEqual([{ code: 'kept', message: 'of one that is shown', run: 'run-1' }]);
  });

  test('are made once for as long as runs and source are the same', async () => {
    const changing = new Map(exports);
    const locked = new LockedExports(changing);
    const of = async (sets: ReportDocument['runSets']) => (await locked.of({ runSets: sets }, new AbortController().signal)).get('p');
    const first = await of({ a: setOf({ filter: onlyShown }) });
    expect(await of({ z: setOf({ filter: onlyShown }) })).toBe(first);
    expect(await of({ a: setOf({ filter: none }) })).not.toBe(first);
    expect(await of({ a: setOf({ filter: onlyShown }) })).toBe(first);
    const before = (await first!.manifest()).manifest.tables;
    changing.set('p', memoryExport({ ...project, tables: [] }));
    const second = await of({ a: setOf({ filter: onlyShown }) });
    const after = (await second!.manifest()).manifest.tables;
    expect(after).not.toEqual(before);
    expect(after['runs']).toBe(before['runs']);
  });
});

describe('through a link', () => {
  /** Everything that can be asked for, with what was answered. */
  async function everything(): Promise<[what: string, bytes: Uint8Array][]> {
    const answers: [string, Uint8Array][] = [];
    const add = async (what: string, answer: Response): Promise<void> => {
      answers.push([what, await bytesOf(answer)]);
      answers.push([`headers of ${what}`, new TextEncoder().encode(JSON.stringify([...answer.headers]))]);
    };
    const manifest = parseManifest(await (await get('/exports/p/manifest.json')).text());
    const paths = ['manifest.json', ...Object.keys(manifest.files)].map((name) => `/exports/p/${name}`);
    const media = Object.keys(manifest.files).filter((name) => name.startsWith('media/'));
    for (const path of [
      ...paths,
      '/projects',
      '/projects/p/catalog',
      '/projects/p/versions',
      ...media.map((name) => `/projects/p/files/${name}`),
    ]) {
      const answer = await get(path);
      expect([path, answer.status]).toEqual([path, 200]);
      await add(path, answer);
    }
    for (const [i, plan] of everyPlan('p').entries()) {
      await add(`plan ${i} ${plan.kind}`, await ask(plan));
      await add(`sql ${i} ${plan.kind}`, await ask(plan, { authorization }, '/plans/sql'));
    }
    for (const path of ['/', '/exports/q/manifest.json', '/exports/p/none', '/projects/q/catalog', '/projects/p/files/media/none.txt'])
      await add(path, await get(path));
    await add('no token', await get('/projects', {}));
    await add('a bad plan', await ask({ kind: 'runs.page', runs: { project: 'p' } }));
    await add('a project that is not there', await ask({ kind: 'runs.facets', runs: { project: 'q' }, columns: [] }));
    return answers;
  }

  test('no byte holds the id, name or value of a run that the report does not show', async () => {
    // What is looked for can be found: it stands in the export that is not filtered.
    const whole = Buffer.concat([...writeExport(project)].map(({ bytes }) => bytes));
    expect(canaries.texts.filter((text) => !canariesIn(whole, { texts: [text], numbers: [] }).includes(text))).toEqual([]);
    expect(canaries.numbers.filter((number) => canariesIn(whole, { texts: [], numbers: [number] }).length === 0)).toEqual([]);
    const answers = await everything();
    expect(answers.length).toBeGreaterThan(150);
    expect(answers.flatMap(([what, bytes]) => canariesIn(bytes, canaries).map((canary) => `${what}: ${canary}`))).toEqual([]);
  });

  test('what only other runs have is as unknown as what nobody has', async () => {
    const answerTo = async (word: string, value: number): Promise<unknown> => {
      const columns: Column[] = [
        { from: 'config', key: word },
        { from: 'metric', key: word, reduce: 'max' },
      ];
      const filter: Filter = {
        op: 'or',
        of: [
          { op: '=', column: { from: 'run', key: 'name' }, value: word },
          { op: '=', column: { from: 'summary', key: 'best' }, value },
        ],
      };
      const plans: Plan[] = [
        { kind: 'runs.page', runs: { project: 'p', filter }, columns, offset: 0, limit: 9 },
        { kind: 'runs.facets', runs: { project: 'p' }, columns },
        { kind: 'series', runs: [{ project: 'p' }], y: [word], x: 'step', pipeline: [], viewport: { pixels: 9 } },
        { kind: 'keys.search', project: 'p', text: word, from: ['config', 'summary', 'metric'], limit: 9 },
        { kind: 'table.page', rows: { runs: { project: 'p', only: [word] }, table: word }, columns: [], offset: 0, limit: 9 },
        { kind: 'media.page', runs: { project: 'p' }, keys: [word], step: 'all', offset: 0, limit: 9 },
        { kind: 'log.page', runs: { project: 'p', only: [word] }, offset: 0, limit: 9 },
      ];
      const answers = await Promise.all(plans.map((plan) => ask(plan)));
      const paths = [
        `/projects/${word}/catalog`,
        `/exports/${word}/manifest.json`,
        `/exports/p/media/${word}.txt`,
        `/projects/p/files/media/${word}.txt`,
      ];
      answers.push(...(await Promise.all(paths.map((path) => get(path)))));
      return Promise.all(
        answers.map(async (answer) => [
          answer.status,
          Buffer.from(await bytesOf(answer))
            .toString('latin1')
            .replaceAll(word, 'WORD'),
        ]),
      );
    };
    const some = canaries.texts.filter((text, i) => i % 6 === 0 && !text.startsWith('media/'));
    expect(some.length).toBeGreaterThan(10);
    for (const [i, text] of some.entries()) {
      // Of equal length, so that the places of what follows are the same.
      const nobody = await answerTo('x'.repeat(text.length), -7777);
      expect([text, await answerTo(text, canaries.numbers[i]!)]).toEqual([text, nobody]);
    }
  }, 60_000);

  test('plans are answered as by an export of these runs', async () => {
    const answer = await ask({
      kind: 'runs.page',
      runs: { project: 'p' },
      columns: [{ from: 'run', key: 'parent' }],
      offset: 0,
      limit: 99,
    });
    const { columns, total } = decodeFrame(await bytesOf(answer));
    expect([columns['run_id'], total]).toEqual([[...held], 6]);
    expect(await (await get('/projects')).json()).toMatchObject([{ id: 'p', runs: 6 }]);
  });

  test('files are for this reader alone, and are not sent again to who has them', async () => {
    const first = await get('/exports/p/runs.arrow');
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    expect(first.headers.get('vary')).toContain('authorization');
    const again = await get('/exports/p/runs.arrow', { authorization, 'if-none-match': first.headers.get('etag')! });
    expect(again.status).toBe(304);
    const revoked = await get('/exports/p/runs.arrow', { authorization: 'Bearer rfl_old', 'if-none-match': first.headers.get('etag')! });
    expect(revoked.status).toBe(401);
  });

  test.each<[string, Record<string, string>]>([
    ['no token', {}],
    ['another token', { authorization: 'Bearer rfl_bad' }],
    ['no bearer', { authorization: 'Basic rfl_good' }],
    ['an empty token', { authorization: 'Bearer ' }],
    ['a long token', { authorization: `Bearer ${'x'.repeat(10_000)}` }],
  ])('%s is refused everywhere, in one shape', async (_, headers) => {
    const plan = { kind: 'runs.facets', runs: { project: 'p' }, columns: [] };
    const answers = await Promise.all([
      ...['/projects', '/exports/p/manifest.json', '/exports/p/runs.arrow', '/projects/p/catalog', '/projects/p/versions'].map((path) =>
        get(path, headers),
      ),
      ask(plan, headers),
      ask('no plan', headers),
      ask(plan, headers, '/plans/sql'),
    ]);
    for (const answer of answers) {
      const told = (await answer.json()) as Record<string, unknown>;
      expect([answer.status, told['code'], Object.keys(told)]).toEqual([401, 'unauthorized', ['code', 'message', 'hint']]);
    }
  });

  test('a failure of the whole export is told without its words', async () => {
    const broken: ExportFiles = {
      ...exports.get('p')!,
      read: (path) => Promise.reject(new RunfolioError('corrupt-file', `canary: ${path}`)),
    };
    const failing = createSharedData({ viewOf, exports: new Map([['p', broken]]) });
    const answer = await failing.request('/projects', { headers: { authorization } });
    const told = await answer.text();
    expect([answer.status, JSON.parse(told)]).toMatchObject([500, { code: 'internal' }]);
    expect(told).not.toContain('canary');
  });
});
