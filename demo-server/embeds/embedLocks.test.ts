import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { arbitraryLock, type Lock } from '../../tests/support/arbitraryLock.js';
import { arbitraryFilter, arbitraryRunQuery } from '../../tests/support/arbitraryQuery.js';
import { canariesIn } from '../../tests/support/canaries.js';
import { embedServer, type EmbedServer } from '../../tests/support/embedServer.js';
import { everyPlan } from '../../tests/support/everyPlan.js';
import { markedProject } from '../../tests/support/markedProject.js';
import { parseManifest } from '../../src/arrow/index.js';
import { decodeFrame } from '../../src/engine/http/index.js';
import { allRuns, nonFiniteReplacer, type Filter, type Plan, type RunData, type RunQuery } from '../../src/model/index.js';
import { emptyReport, type ReportDocument } from '../../src/report/plain.js';

const { project, marks } = markedProject();
const odd: Filter = { op: '=', column: { from: 'run', key: 'tags' }, value: 'odd' };
const isOdd = ({ tags }: RunData): boolean => tags.includes('odd');
const panel = (id: string, spec: object): ReportDocument['panels'][string] => ({
  id,
  kind: 'log',
  version: 1,
  spec,
  layout: { x: 0, y: 0, w: 4, h: 4 },
});
const allIds = project.runs.map(({ runId }) => runId);
const named = { hidden: allIds, colors: Object.fromEntries(allIds.map((id) => [id, '#123456'])), only: allIds };
/** All runs by one set, with every run named; the odd ones and run 4 by another. */
const document: ReportDocument = {
  ...emptyReport('Shown'),
  blocks: [
    { id: 'one', type: 'panel-grid', runSets: ['all'], panels: ['first'] },
    { id: 'two', type: 'panel-grid', runSets: ['odd'], panels: ['second'] },
  ] as ReportDocument['blocks'],
  panels: { first: panel('first', { run: 'run-4' }), second: panel('second', { run: 'run-1' }) },
  runSets: { all: { ...allRuns('p'), ...named }, odd: { ...allRuns('p'), ...named, id: 'odd', filter: odd, baseline: 'run-4' } },
};

let server: EmbedServer;
let report: string;
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  server = await embedServer({ p: project });
  report = await server.report(document);
});
afterAll(() => server.end());

type Target = 'report' | 'panel' | 'project';
const targets: Readonly<Record<Target, { claims: () => object; shows: (run: RunData) => boolean }>> = {
  report: { claims: () => ({ report }), shows: () => true },
  panel: { claims: () => ({ report, panels: ['second'] }), shows: (run) => isOdd(run) || run.runId === 'run-4' },
  project: { claims: () => ({ project: 'p' }), shows: () => true },
};

const signed = (target: Target, locks: readonly Filter[]): string => server.sign({ ...targets[target].claims(), filters: locks });

async function asked(token: string, path: string, plan?: Plan): Promise<{ status: number; bytes: Uint8Array }> {
  const headers = { authorization: `Bearer ${token}`, ...(plan && { 'content-type': 'application/json' }) };
  const body = plan && { method: 'POST', body: JSON.stringify({ plan }, nonFiniteReplacer) };
  const answer = await server.app.request(path, { headers, ...body });
  return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()) };
}

/** Plans of all kinds whose runs are asked for by this query, where a plan takes one. */
function plansWith(query: RunQuery): Plan[] {
  return everyPlan('p').map((plan) => {
    if ('rows' in plan) return { ...plan, rows: { ...plan.rows, runs: query } };
    if (plan.kind === 'keys.search') return { ...plan, text: 'mark' };
    return plan.kind === 'series' ? { ...plan, runs: [query], y: ['shared', 'loss'] } : { ...plan, runs: query };
  });
}

/** Answers of all routes, each with what was asked. */
async function everything(token: string, plans: readonly Plan[]): Promise<[what: string, status: number, bytes: Uint8Array][]> {
  const answers: [string, number, Uint8Array][] = [];
  const add = async (path: string, plan?: Plan): Promise<void> => {
    const { status, bytes } = await asked(token, path, plan);
    answers.push([plan ? `${path} ${plan.kind}` : path, status, bytes]);
  };
  const manifest = await asked(token, '/api/shared/exports/p/manifest.json');
  const files = manifest.status === 200 ? Object.keys(parseManifest(new TextDecoder().decode(manifest.bytes)).files) : [];
  for (const path of ['', '/projects', '/projects/p/catalog', '/projects/p/versions', '/exports/p/manifest.json'])
    await add(`/api/shared${path}`);
  for (const file of files) await add(`/api/shared/exports/p/${file}`);
  for (const file of files.filter((path) => path.startsWith('media/'))) await add(`/api/shared/projects/p/files/${file}`);
  for (const plan of plans) await add('/api/shared/plans', plan);
  for (const plan of plans.slice(0, 2)) await add('/api/shared/plans/sql', plan);
  return answers;
}

async function runIdsOf(token: string): Promise<unknown> {
  const { bytes } = await asked(token, '/api/shared/plans', {
    kind: 'runs.page',
    runs: { project: 'p' },
    columns: [],
    offset: 0,
    limit: 99,
  });
  return decodeFrame(bytes).columns['run_id'];
}

async function expectLocked(target: Target, locks: readonly Lock[], query: RunQuery): Promise<void> {
  const token = signed(
    target,
    locks.map(({ filter }) => filter),
  );
  const isSeen = (run: RunData): boolean => targets[target].shows(run) && locks.every(({ passes }) => passes(run));
  const [seen, unseen] = [project.runs.filter(isSeen), project.runs.filter((run) => !isSeen(run))];
  // The runs are those that plain JavaScript finds, no more and no fewer.
  expect(await runIdsOf(token)).toEqual(seen.map(({ runId }) => runId));
  const forbidden = {
    texts: unseen.flatMap(({ runId }) => marks.get(runId)!.texts),
    numbers: unseen.flatMap(({ runId }) => marks.get(runId)!.numbers),
  };
  const answers = await everything(token, [...plansWith({ project: 'p' }).slice(0, 12), ...plansWith(query)]);
  const found = answers.flatMap(([what, , bytes]) => canariesIn(bytes, forbidden).map((mark) => `${what}: ${mark}`));
  expect(found).toEqual([]);
  const whole = Buffer.concat(answers.map(([, , bytes]) => bytes));
  for (const { runId } of seen) expect(canariesIn(whole, marks.get(runId)!).toSorted()).toEqual(allOfMarks(runId));
}

function allOfMarks(runId: string): string[] {
  const { texts, numbers } = marks.get(runId)!;
  return [...texts, ...numbers.map(String)].toSorted();
}

test('whatever is asked under whatever lock, nothing of a run that does not pass is answered by any route', async () => {
  const kinds = fc.constantFrom<Target>('report', 'panel', 'project');
  const locks = fc.array(arbitraryLock, { minLength: 1, maxLength: 2 });
  await fc.assert(fc.asyncProperty(kinds, locks, arbitraryRunQuery, expectLocked), { numRuns: 8 });
}, 120_000);

test('a lock of any filter is the same as asking with it, and what cannot be answered shows nothing', async () => {
  const mine = server.token('read');
  await fc.assert(
    fc.asyncProperty(arbitraryFilter, arbitraryFilter, async (lock, filter) => {
      const page: Plan = { kind: 'runs.page', runs: { project: 'p', filter }, columns: [], offset: 0, limit: 99 };
      const both: Plan = { ...page, runs: { project: 'p', filter: { op: 'and', of: [lock, filter] } } };
      const [locked, open] = await Promise.all([
        asked(signed('project', [JSON.parse(JSON.stringify(lock, nonFiniteReplacer)) as Filter]), '/api/shared/plans', page),
        asked(mine, '/api/plans', both),
      ]);
      const ids = ({ status, bytes }: typeof open): unknown => (status === 200 ? decodeFrame(bytes).columns['run_id'] : []);
      expect(ids(open)).toEqual(expect.arrayContaining(ids(locked) as unknown[]));
    }),
    { numRuns: 25 },
  );
}, 60_000);

test('panels of a report are shown without the rest of it', async () => {
  const token = server.sign({ report, panels: ['second'], filters: [] });
  const { json } = await server.ask('GET', '/api/shared', { token });
  const { report: shown } = json as { report: ReportDocument };
  expect([Object.keys(shown.panels), Object.keys(shown.runSets), shown.title, shown.blocks.map(({ id }) => id)]).toEqual([
    ['second'],
    ['odd'],
    '',
    ['two'],
  ]);
});

test('the check has a way to fail: without a lock the marks are there', async () => {
  const answers = await everything(server.sign({ report, filters: [] }), plansWith({ project: 'p' }));
  expect(answers.filter(([, status]) => status === 200).length).toBeGreaterThan(45);
  const whole = Buffer.concat(answers.map(([, , bytes]) => bytes));
  for (const runId of allIds) expect(canariesIn(whole, marks.get(runId)!).toSorted()).toEqual(allOfMarks(runId));
});
