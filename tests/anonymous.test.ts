import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memoryExport, type ExportFiles } from '../demo-server/exportFiles.js';
import { createNodeEngine } from '../demo-server/nodeEngine.js';
import { readExport } from '../demo-server/readExport.js';
import { writeFolder } from '../demo-server/writeFolder.js';
import type { QueryEngine } from '../src/engine/index.js';
import type { Column, Filter, Frame, Plan } from '../src/model/index.js';
import { anonymizeProject, anonymousEngine, collectNames, createAnonymizer, projectNames, type Anonymizer } from '../src/report/plain.js';
import { differences } from './support/differences.js';
import { everyPlan } from './support/everyPlan.js';
import { runCommandLine } from './support/runCommandLine.js';
import { namedProject, secrets, secretsIn } from './support/namedProject.js';

const idle = { signal: new AbortController().signal };
const project = namedProject();
const id = project.id;
let anonymizer: Anonymizer;
let hidden: ExportFiles;
let real: QueryEngine;
let engine: QueryEngine;
let written: QueryEngine;

beforeAll(async () => {
  const source = memoryExport(project);
  real = await createNodeEngine(new Map([[id, source]]));
  anonymizer = createAnonymizer([await collectNames(real, [id], idle)]);
  engine = anonymousEngine(real, anonymizer);
  const whole = await readExport(source);
  hidden = memoryExport(anonymizeProject(whole, createAnonymizer([projectNames(whole)])));
  written = await createNodeEngine(new Map([[anonymizer.project(id), hidden]]));
});
afterAll(async () => {
  await real.dispose();
  await written.dispose();
});

/** Everything of a frame or catalog as text. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (ArrayBuffer.isView(part) ? Array.from(part as Float64Array) : part));

/** The plan as one asks it who sees pseudonyms alone. */
function asked(plan: Plan): Plan {
  return JSON.parse(JSON.stringify(plan), (key, value: unknown) => {
    if (key === 'only' && Array.isArray(value)) return value.map((run: string) => anonymizer.name('run_id', run));
    return value === id ? anonymizer.project(id) : value;
  }) as Plan;
}

const run = (key: 'name' | 'notes' | 'user' | 'host' | 'group' | 'sweep_id' | 'run_id' | 'tags'): Column => ({ from: 'run', key });
const config = (key: string): Column => ({ from: 'config', key });
const everything: Plan[] = [
  ...everyPlan(id),
  {
    kind: 'runs.columns',
    runs: { project: id },
    columns: [run('name'), run('user'), run('host'), run('notes'), config('args'), config('deep'), { from: 'summary', key: 'told' }],
    groupBy: [run('user')],
  },
  { kind: 'runs.facets', runs: { project: id }, columns: [run('user'), run('name'), run('group'), config('args'), run('sweep_id')] },
  { kind: 'media.page', runs: { project: id }, keys: ['samples', `seen by ${secrets.account}`], step: 'all', offset: 0, limit: 50 },
  { kind: 'keys.search', project: id, text: '', from: ['config', 'summary', 'metric'], limit: 100 },
  { kind: 'log.page', runs: { project: id, only: ['run-3'] }, offset: 0, limit: 100 },
  {
    kind: 'table.page',
    rows: { runs: { project: id }, table: 'scores' },
    columns: [run('name'), run('user'), { from: 'table', table: 'scores', key: 'who' }],
    offset: 0,
    limit: 30,
  },
];
const plans = everything.map((plan, i) => [`${i} ${plan.kind}`, plan] as const);

/** Keys of plans too, as they are called in the anonymous world. */
function fully(plan: Plan): Plan {
  return JSON.parse(JSON.stringify(asked(plan)), (_, value: unknown) =>
    typeof value === 'string' && anonymizer.isKey(value) ? anonymizer.key(value) : value,
  ) as Plan;
}

/** Media files are called after their content, which only one of the engines has seen; lines of logs are searched before names leave them; versions count writes. */
const apart = ['versions', 'file', 'bytes', 'sha256', 'masks', 'found', 'matching', 'matches'];
const comparable = (frame: Frame): unknown =>
  JSON.parse(
    JSON.stringify(frame, (key, part: unknown) => {
      if (apart.includes(key) || key.includes('"picture"')) return 0;
      return ArrayBuffer.isView(part) ? Array.from(part as Float64Array, String) : part;
    }),
  );

describe('an anonymous engine', () => {
  test.each(plans)(
    'answers without names, and as an engine over the anonymous export, which other code has written: %s',
    async (_, plan) => {
      const [frame, expected] = await Promise.all([engine.run(fully(plan), idle), written.run(fully(plan), idle)]);
      expect(secretsIn(textOf(frame))).toEqual([]);
      expect(differences(comparable(frame), comparable(expected))).toEqual([]);
    },
  );

  test('has names in neither its catalog, its list of projects, its SQL nor its errors', async () => {
    const anonymous = anonymizer.project(id);
    const told = [await engine.catalog(anonymous, idle), await engine.projects(idle)];
    for (const plan of everything) told.push((await engine.explain(fully(plan)).catch((error: Error) => error.message)) as never);
    const failed = await engine
      .run({ ...everyPlan('no-such-project')[0]! }, idle)
      .catch((error: Error) => [error.message, String(error.cause)]);
    expect(secretsIn(textOf([told, failed]))).toEqual([]);
    expect(textOf(told)).toContain('Project A');
  });

  const filters: [string, Filter, number[]][] = [
    ['a pseudonym', { op: '=', column: run('name'), value: 'Run 03' }, [2]],
    ['part of one', { op: 'contains', column: run('name'), value: 'un 0' }, [0, 1, 2, 3, 4, 5, 6, 7]],
    ['a real name, which nobody here knows', { op: 'contains', column: run('name'), value: 'narwhal' }, []],
    ['a pattern', { op: 'matches', column: run('name'), value: '^Run 0[12]$' }, [0, 1]],
    ['an order', { op: '<', column: run('run_id'), value: 'run-02' }, [0]],
    ['no pseudonym', { op: 'not', of: { op: 'in', column: run('name'), values: ['Run 01'] } }, [1, 2, 3, 4, 5, 6, 7]],
  ];
  test.each(filters)('finds runs by %s', async (_, filter, expected) => {
    const plan: Plan = { kind: 'runs.columns', runs: { project: anonymizer.project(id), filter }, columns: [] };
    expect([...((await engine.run(plan, idle)).columns['run'] as Int32Array)]).toEqual(expected);
  });

  test('finds runs by what it says of them, and searches what is shown', async () => {
    const projectId = anonymizer.project(id);
    const { columns } = await engine.run({ kind: 'runs.facets', runs: { project: projectId }, columns: [config('args')] }, idle);
    const value = (columns['value'] as string[])[0]!;
    const found = await engine.run(
      { kind: 'runs.columns', runs: { project: projectId, filter: { op: '=', column: config('args'), value } }, columns: [] },
      idle,
    );
    const searched = async (search: string): Promise<number> =>
      (await engine.run({ kind: 'runs.columns', runs: { project: projectId, search }, columns: [] }, idle)).rows;
    expect([found.rows, await searched('RUN 02'), await searched('narwhal'), await searched('')]).toEqual([1, 1, 0, 8]);
  });

  test('gives media files without names', async () => {
    const { columns } = await engine.run(
      fully({ kind: 'media.page', runs: { project: id }, keys: [`seen by ${secrets.account}`], step: 'all', offset: 0, limit: 1 }),
      idle,
    );
    const path = (columns['file'] as string[])[0]!;
    expect(anonymizer.real(path)).not.toBe(path);
    expect(path).toMatch(/^media\/[0-9a-f]{32}\.txt$/);
  });
});

describe('an anonymous export', () => {
  test('has no name in any byte', async () => {
    const { manifest, bytes } = await hidden.manifest();
    const found = secretsIn(bytes).map((word) => `manifest: ${word}`);
    for (const path of Object.keys(manifest.files)) found.push(...secretsIn(await hidden.read(path)).map((word) => `${path}: ${word}`));
    expect(found).toEqual([]);
    expect(manifest.runs).toBe(project.runs.length);
    expect(manifest.loggedTables?.length).toBe(project.tables!.length);
  });

  test('is the same whatever the order of the runs, and another with a salt', () => {
    const turned = { ...project, runs: project.runs.toReversed() };
    const bytesOf = (data: typeof project, salt?: string): unknown =>
      anonymizeProject(data, createAnonymizer([projectNames(data)], { salt })).runs.toSorted(
        (a, b) => (a.createdAt ?? 0) - (b.createdAt ?? 0),
      );
    expect(bytesOf(turned)).toEqual(bytesOf(project));
    expect(bytesOf(project, 'x')).not.toEqual(bytesOf(project));
    expect(bytesOf(project, 'x')).toEqual(bytesOf(turned, 'x'));
  });
});

describe('runfolio anonymize', () => {
  test('writes the export again, and refuses to write into it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'runfolio-anonymous-'));
    try {
      const [named, out] = [join(folder, 'named'), join(folder, 'out')];
      await writeFolder(project, named, () => {});
      const { code, out: said } = await runCommandLine('anonymize', named, '--out', out, '--word', 'adam');
      expect([code, secretsIn(said[0]!.replace(out, ''))]).toEqual([0, []]);
      const files = await readdir(out, { recursive: true, withFileTypes: true });
      const bytes = await Promise.all(files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name))));
      expect(bytes.flatMap((each) => secretsIn(each))).toEqual([]);
      expect(bytes.some((each) => each.includes('Word A'))).toBe(true);
      expect((await runCommandLine('anonymize', named, '--out', named)).code).toBe(2);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
