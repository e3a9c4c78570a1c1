// The command that the package brings, in a folder without it.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished, serving } from './processes.mjs';

const port = ['--port', '0'];

export const command = {
  title: 'The command line tool',
  async run({ folder, tarball, test }) {
    const npx = ['npx', '--yes', '--prefer-offline', '--package', tarball, 'runfolio'];
    await test('npx runfolio serve, in an empty folder', () =>
      serving(folder, [...npx, 'serve', ...port], async (address) => {
        await text(address + (await scriptPath(address)));
        const projects = await text(`${address}api/projects`);
        if (projects !== '[]') throw new Error(`The projects of an empty folder are ${projects}.`);
        return 'the page and an empty list of projects';
      }));
    await test('npx runfolio serve and query, with runs', async () => {
      const logs = await writeLogs(folder);
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
  },
};

async function writeLogs(folder) {
  const logs = join(folder, 'logs');
  await mkdir(logs);
  const plan = { kind: 'runs.facets', runs: { project: 'logs' }, columns: [{ from: 'run', key: 'state' }] };
  await writeFile(join(logs, 'plan.json'), JSON.stringify(plan));
  await writeFile(join(logs, 'a.jsonl'), '{"step": 0, "loss": 2}\n{"step": 1, "loss": 1}\n');
  return logs;
}

async function scriptPath(address) {
  const page = await text(address);
  const path = /src="\.?\/(assets\/[^"]+\.js)"/.exec(page)?.[1];
  if (path === undefined) throw new Error(`The page has no script:\n${page}`);
  return path;
}

/** Where the page says that DuckDB's file is. */
async function wasmPath(address) {
  const name = /duckdb-eh-[\w-]+\.wasm/.exec(await text(address + (await scriptPath(address))))?.[0];
  return `assets/${name}`;
}

async function text(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} was answered with status ${response.status}.`);
  return response.text();
}
