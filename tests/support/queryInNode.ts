import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Plan } from '../../src/model/index.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the command line printed: standard output, and the last line of standard error. */
export interface NodeAnswer {
  code: number;
  rows: string;
  facts: string;
}

/** Runs `runfolio query` on a folder of the repository, with the plan on standard input. Browser tests call it as a command of their server. */
export function queryInNode(folder: string, plan: Plan): Promise<NodeAnswer> {
  const args = ['--import', './scripts/resolve-ts.mjs', 'demo-server/cli.ts', 'query', folder, '--plan', '-'];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.end(JSON.stringify(plan));
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (piece: Buffer) => out.push(piece));
  child.stderr.on('data', (piece: Buffer) => err.push(piece));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      const facts = Buffer.concat(err).toString().trimEnd().split('\n').at(-1) ?? '';
      resolve({ code: code ?? 1, rows: Buffer.concat(out).toString(), facts });
    });
  });
}
