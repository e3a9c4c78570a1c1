import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem, type } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { BenchLine } from './bench.js';

/** What figures depend on besides the code. */
export interface Machine {
  processor: string;
  cores: number;
  memoryGiB: number;
  system: string;
  browser: string;
}

/** A line and the day it was measured, UTC. */
export interface SavedLine extends BenchLine {
  on: string;
}

/** What `--save` keeps and the page of figures is made from. */
export interface Results {
  machine: Machine;
  lines: SavedLine[];
}

const file = fileURLToPath(new URL('results.json', import.meta.url));

/** The saved figures; none where there is no file. */
export async function readResults(): Promise<Results | undefined> {
  return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Results) : undefined;
}

/** This machine, with the browser that was used. */
export function thisMachine(browser: string): Machine {
  const [processor] = cpus();
  return {
    processor: processor?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: type(),
    browser,
  };
}

/** Puts lines in the place of older ones of the same name. Figures of another machine are dropped: they do not compare. */
export async function saveResults(machine: Machine, lines: readonly BenchLine[]): Promise<void> {
  const before = await readResults();
  const same = before && JSON.stringify(before.machine) === JSON.stringify(machine);
  const kept = same ? before.lines.filter(({ bench }) => !lines.some((line) => line.bench === bench)) : [];
  const on = new Date().toISOString().slice(0, 10);
  const results: Results = { machine, lines: [...kept, ...lines.map((line) => ({ ...line, on }))] };
  await writeFile(file, `${JSON.stringify(results, undefined, 2)}\n`);
}
