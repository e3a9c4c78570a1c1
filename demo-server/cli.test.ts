import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeWithData, sharedData } from '../tests/sharedData.js';
import { runCommandLine } from '../tests/support/runCommandLine.js';
import type { Inspection } from './summary.js';

const root = resolve(fileURLToPath(import.meta.url), '../..');
let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'runfolio-cli-'));
});
afterAll(() => rm(scratch, { recursive: true }));

function start(...args: string[]): ChildProcess {
  return spawn(process.execPath, ['--import', './scripts/resolve-ts.mjs', 'demo-server/cli.ts', ...args], { cwd: root });
}

/** Runs the command line as its own process. */
async function spawned(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = start(...args);
  let [out, err] = ['', ''];
  child.stdout!.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr!.on('data', (text: Buffer) => (err += text.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, err };
}

async function runfolio(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const { code, out, err } = await runCommandLine(...args);
  const text = (lines: string[]): string => lines.map((line) => `${line}\n`).join('');
  return { code, out: text(out), err: text(err) };
}

const inspect = async (folder: string): Promise<Inspection> => JSON.parse((await runfolio('inspect', folder, '--json')).out) as Inspection;

async function writeLog(name: string, text: string): Promise<string> {
  await mkdir(join(scratch, name), { recursive: true });
  await writeFile(join(scratch, name, 'run.jsonl'), text);
  return join(scratch, name);
}

describe('runfolio import and inspect', () => {
  test('write an export that holds the same as the files', async () => {
    const logs = await writeLog(
      'logs',
      '{"step": 1, "x": NaN, "y": 1}\n{"step": 1, "x": 2}\n{"step": 0, "x": 3}\nbroken\n{"type": "system", "gpu": 5}\n',
    );
    const out = join(scratch, 'export');
    const imported = await runfolio('import', logs, '--out', out, '--project', 'My Runs');
    expect(imported).toMatchObject({ code: 0, err: '', out: expect.stringContaining('My Runs: 1 runs (1 finished)') });
    const expected = {
      project: { id: 'my-runs', name: 'My Runs' },
      runs: 1,
      byState: { finished: 1 },
      metrics: 2,
      points: 4,
      nonFinite: 1,
      duplicateSteps: 1,
      restartedSteps: 1,
      systemMetrics: 1,
      systemPoints: 1,
      tables: 0,
      metricKeys: ['x', 'y'],
      warnings: [{ code: 'unreadable-line', path: 'logs/run.jsonl' }],
    };
    expect(await inspect(out)).toMatchObject(expected);
    expect(await inspect(logs)).toMatchObject({ ...expected, project: { id: 'logs', name: 'logs' } });
    expect((await runfolio('inspect', out)).out).toContain('2 metrics with 4 points: 1 not finite');
  });

  test('replace an export, whose versions go on, and leave nothing else behind', async () => {
    const out = join(scratch, 'again');
    await runfolio('import', await writeLog('v1', '{"step": 1, "x": 1}\n'), '--out', out, '--project', 'p');
    await runfolio('import', await writeLog('v2', '{"step": 1, "x": 2}\n'), '--out', out, '--project', 'p');
    const { tables } = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')) as { tables: Record<string, number> };
    expect(tables['history/0']).toBe(2);
    expect((await readdir(scratch)).filter((name) => name.startsWith('again'))).toEqual(['again']);
  });

  test('never write over other files', async () => {
    const logs = await writeLog('mine', '{"step": 1, "x": 1}\n');
    const refused = await runfolio('import', logs, '--out', logs);
    expect(refused).toMatchObject({ code: 1, err: expect.stringMatching(/is not empty and holds no export/) });
    expect(await readdir(logs)).toEqual(['run.jsonl']);
  });

  test.each([
    [['inspect', 'no/such/folder'], 1, /no\/such\/folder cannot be read/],
    [['inspect', 'src/theme'], 1, /No runs found: looked at \d+ files .*Known formats/],
    [['inspect', '--what'], 2, /Unknown option '--what'/],
    [['inspect'], 2, /needs one DIR/],
    [['import', 'x'], 2, /needs --out/],
    [['import', '--out', 'x'], 2, /at least one PATH/],
    [['serve', 'x', '--port', 'many'], 2, /--port must be a number/],
    [['dance'], 2, /no command 'dance'/],
    [[], 2, /Usage: runfolio COMMAND/],
  ])('say what is wrong: %j', async (args, code, message) => {
    const result = await runfolio(...args);
    expect(result.code).toBe(code);
    expect(result.err).toMatch(message);
    expect(result.err).not.toMatch(/\n\s+at /);
  });

  test('exit codes and messages reach the shell', async () => {
    expect(await spawned('dance')).toEqual({ code: 2, out: '', err: "runfolio: There is no command 'dance'.\nSee: runfolio --help\n" });
  });

  test.each([['--help'], ['import', '--help'], ['inspect', '--help'], ['serve', '-h']])('help: %s %s', async (...args) => {
    expect(await runfolio(...args)).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^Usage: runfolio/) });
  });
});

describe('runfolio serve', () => {
  /** Starts a server, gives its address to `work`, and ends it. */
  async function serving<T>(args: string[], work: (address: string) => Promise<T>): Promise<T> {
    const child = start('serve', ...args);
    try {
      const address = await new Promise<string>((found, fail) => {
        let out = '';
        child.stdout!.on('data', (text: Buffer) => {
          out += text.toString();
          const printed = /Dashboard: (\S+)/.exec(out)?.[1];
          if (printed) found(printed);
        });
        child.on('close', (code) => fail(new Error(`serve ended with ${code}`)));
      });
      return await work(address);
    } finally {
      child.kill();
    }
  }

  const projects = async (address: string): Promise<unknown> => (await fetch(`${address}api/projects`)).json();

  test('imports on the fly, and takes the next port where one is taken', async () => {
    const logs = await writeLog('served', '{"step": 1, "x": 1}\n');
    await serving([logs, '--port', '0'], async (first) => {
      expect(await projects(first)).toMatchObject([{ id: 'served', name: 'served', runs: 1 }]);
      const { port } = new URL(first);
      await serving([logs, '--port', port], async (second) => {
        expect(Number(new URL(second).port)).toBeGreaterThan(Number(port));
        expect(await projects(second)).toHaveLength(1);
      });
    });
  });

  test('serves all exports of a folder', async () => {
    for (const name of ['a', 'b'])
      await runfolio('import', await writeLog('source', '{"x": 1}'), '--out', join(scratch, 'many', name), '--project', 'same');
    await serving([join(scratch, 'many'), '--port', '0'], async (address) => {
      expect(await projects(address)).toMatchObject([
        { id: 'same', name: 'same', runs: 1 },
        { id: 'same-2', name: 'same', runs: 1 },
      ]);
    });
  });
});

describeWithData('runfolio inspect on the rainbow runs', () => {
  test('equals the reference', async () => {
    const reference = JSON.parse(readFileSync(sharedData('reference/wandb_rainbow.json'), 'utf8')) as {
      runs: number;
      exit_codes: Record<string, number>;
      config_keys: Record<string, number>;
      truncated_files: string[];
      per_run: { keys: string[] }[];
    };
    const { code, out, err } = await spawned('inspect', sharedData('wandb/rainbow'), '--json');
    expect([code, err]).toEqual([0, '']);
    const found = JSON.parse(out) as Inspection;
    expect(found.runs).toBe(reference.runs);
    expect(found.byState).toEqual({
      finished: reference.exit_codes['0'],
      failed: reference.exit_codes['1'],
      crashed: reference.exit_codes['None'],
    });
    expect(found.configKeys.toSorted()).toEqual(Object.keys(reference.config_keys).toSorted());
    const keys = new Set(reference.per_run.flatMap((run) => run.keys).filter((key) => !key.startsWith('_')));
    expect(found.metricKeys.toSorted()).toEqual([...keys].toSorted());
    expect(found).toMatchObject({ metrics: keys.size, nonFinite: 0, duplicateSteps: 0, tables: 0 });
    expect(found.warnings.filter((warning) => warning.code === 'truncated-file')).toHaveLength(reference.truncated_files.length);
  });
});
