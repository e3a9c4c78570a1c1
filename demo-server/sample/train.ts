// Trains the sample project and writes its export: `npm run sample`. Everything but times is computed anew and comes out
// the same to the byte, on every machine; times are those in times.json, or measured now with `-- --record-times`.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeExport } from '../../src/arrow/index.js';
import type { RunData } from '../../src/model/index.js';
import { keepLines, toRunData, type TrainedRun } from './runData.js';
import { sampleProject } from './sampleProject.js';
import { sampleSeed, sweep, type RunSpec } from './sweep.js';
import { makeTask, type Task } from './data.js';
import { readTimes, stopwatch, writeTimes, type RunTimes, type Times } from './times.js';
import { trainRun } from './trainRun.js';

const timesFile = new URL('times.json', import.meta.url);
const exportFolder = new URL('export/', import.meta.url);

/** Trains all runs, then writes times (when recorded now) and the export. */
async function train(record: boolean): Promise<void> {
  const known = record ? undefined : await readTimes(timesFile);
  const task = makeTask(sampleSeed);
  const times: Times = {};
  const runs: RunData[] = [];
  for (const spec of sweep(sampleSeed)) {
    const { run, measured } = trainTimed(spec, task);
    const chosen = known ? known[spec.name] : measured;
    if (chosen?.between.length !== run.lines.length) throw new Error(`times.json does not fit ${spec.name}: run this with --record-times.`);
    times[spec.name] = chosen;
    runs.push(toRunData(run, chosen));
    console.log(`${spec.name.padEnd(20)} ${run.outcome.state.padEnd(8)} ${run.lines.length} lines, ${measured.durationS} s`);
  }
  if (record) await writeTimes(timesFile, times);
  await writeFiles(runs);
}

function trainTimed(spec: RunSpec, task: Task): { run: TrainedRun; measured: RunTimes } {
  const watch = stopwatch();
  const lines: TrainedRun['lines'] = [];
  const outcome = trainRun(
    spec,
    task,
    keepLines(lines, () => watch.line()),
  );
  return { run: { spec, lines, outcome }, measured: watch.stop() };
}

async function writeFiles(runs: RunData[]): Promise<void> {
  await rm(exportFolder, { recursive: true, force: true });
  let total = 0;
  for (const { path, bytes } of writeExport(sampleProject(runs))) {
    const file = fileURLToPath(new URL(path, exportFolder));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
    total += bytes.length;
  }
  console.log(`${runs.length} runs, ${(total / 1e3).toFixed(0)} kB in ${fileURLToPath(exportFolder)}`);
}

await train(process.argv.includes('--record-times'));
