import { writeExport } from '../src/arrow/index.js';
import { importFiles, memoryFile } from '../src/importers/index.js';
import type { Bench, BenchLine } from './bench.js';
import { compare, withExponent } from './compare.js';
import { wandbRun } from './data/wandbRun.js';

/** History records by line. */
const sizes: Readonly<Record<string, number>> = { 'import.wandb': 3000, 'import.wandb.10x': 30_000 };
const values = 8;

/** A W&B log in memory to the files of an export, in this Node on one core. */
export const importWandb: Bench = {
  names: Object.keys(sizes),
  async *run({ wants, n, say }) {
    let smaller: BenchLine | undefined;
    for (const [bench, records] of Object.entries(sizes)) {
      if (!wants(bench)) continue;
      const log = wandbRun(records);
      const ours = () => msPerMb(log, records);
      const line = await compare({ bench, contestants: { ours }, n, unit: 'ms per MB', say });
      // What it costs per MB is to stay the same; the exponent is that of the whole.
      const grown = withExponent(line, smaller);
      yield grown.exponent === undefined ? grown : { ...grown, exponent: Number((1 + grown.exponent).toFixed(2)) };
      smaller = line;
    }
  },
};

async function msPerMb(log: Uint8Array, records: number): Promise<number> {
  const start = performance.now();
  const project = await importFiles([memoryFile('wandb/run-20260101_000000-bench01/run-bench01.wandb', log)]);
  let bytes = 0;
  for (const file of writeExport(project)) bytes += file.bytes.length;
  const taken = performance.now() - start;
  const points = [...(project.runs[0]?.metrics.values() ?? [])].reduce((sum, { step }) => sum + step.length, 0);
  if (points !== records * values || bytes === 0) throw new Error(`${points} points were imported, not ${records * values}.`);
  return taken / (log.length / 1e6);
}
