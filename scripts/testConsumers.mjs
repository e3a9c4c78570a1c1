// `npm run test:consumers`: packs the package and uses it as others do, in folders outside of the checkout: its command in an empty folder, and
// a line plot in a fresh Vite app, as Vite's own server shows it and as it is built. Needs the npm registry, hence apart from `npm test`.
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished, serving } from './consumers/processes.mjs';
import { showsLines } from './consumers/showsLines.mjs';
import { writeViteApp } from './consumers/viteApp.mjs';
import { root } from './runCommand.mjs';

const scratch = await mkdtemp(join(tmpdir(), 'runfolio-consumers-'));
const folder = async (name) => {
  await mkdir(join(scratch, name));
  return join(scratch, name);
};
const port = ['--port', '0'];
const failed = [];
let passed = 0;

/** Runs one test; `work` gives a sentence on what it saw. */
async function test(name, work) {
  try {
    console.log(`ok     ${name}: ${await work()}`);
    passed++;
  } catch (error) {
    console.log(`FAILED ${name}: ${error.message}`);
    failed.push(name);
  }
}

try {
  console.log('Packing …');
  await finished(root, 'npm', 'pack', '--pack-destination', scratch);
  const tarball = join(
    scratch,
    (await readdir(scratch)).find((name) => name.endsWith('.tgz')),
  );
  await testCommand(tarball);
  await testViteApp(tarball);
} finally {
  await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
}
console.log(`${passed} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;

async function testCommand(tarball) {
  const empty = await folder('empty');
  const npx = ['npx', '--yes', '--package', tarball, 'runfolio'];
  await test('npx runfolio serve, in an empty folder', () =>
    serving(empty, [...npx, 'serve', ...port], async (address) => {
      const page = await text(address);
      const script = /src="\.\/(assets\/[^"]+\.js)"/.exec(page)?.[1];
      if (script === undefined) throw new Error(`The page has no script:\n${page}`);
      await text(address + script);
      const projects = await text(`${address}api/projects`);
      if (projects !== '[]') throw new Error(`The projects of an empty folder are ${projects}.`);
      return 'the page and an empty list of projects';
    }));
  await test('npx runfolio serve and query, with runs', async () => {
    const logs = await folder('logs');
    await writeFile(
      join(logs, 'plan.json'),
      JSON.stringify({ kind: 'runs.facets', runs: { project: 'logs' }, columns: [{ from: 'run', key: 'state' }] }),
    );
    await writeFile(join(logs, 'a.jsonl'), '{"step": 0, "loss": 2}\n{"step": 1, "loss": 1}\n');
    const answer = await finished(logs, ...npx, 'query', '.', '--plan', 'plan.json');
    if (!answer.includes('"count":1')) throw new Error(`The answer is ${answer}.`);
    return serving(logs, [...npx, 'serve', ...port], async (address) => {
      const projects = JSON.parse(await text(`${address}api/projects`));
      if (projects[0]?.runs !== 1) throw new Error(`The projects are ${JSON.stringify(projects)}.`);
      const wasm = await fetch(`${address}${await wasmPath(address)}`);
      const bytes = (await wasm.arrayBuffer()).byteLength;
      if (wasm.status !== 200 || bytes < 1e7) throw new Error(`DuckDB's file: status ${wasm.status}, ${bytes} bytes.`);
      return 'a plan answered by DuckDB, and the page with its wasm file';
    });
  });
}

/** Where the page says that DuckDB's file is. */
async function wasmPath(address) {
  const script = /src="\.\/(assets\/[^"]+\.js)"/.exec(await text(address))?.[1];
  const name = /duckdb-eh-[\w-]+\.wasm/.exec(await text(address + script))?.[0];
  return `assets/${name}`;
}

async function text(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} was answered with status ${response.status}.`);
  return response.text();
}

async function testViteApp(tarball) {
  const app = await folder('app');
  await writeViteApp(app, tarball);
  await finished(app, 'npm', 'install', '--no-audit', '--no-fund', '--prefer-offline');
  const host = ['--host', '127.0.0.1'];
  await test("a line plot in a Vite app, by Vite's own server", () => serving(app, ['npx', 'vite', ...host, ...port], showsLines));
  await test('a line plot in a Vite app, built', async () => {
    await finished(app, 'npx', 'vite', 'build');
    return serving(app, ['npx', 'vite', 'preview', ...host, '--port', '0'], showsLines);
  });
}
