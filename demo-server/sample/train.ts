// Trains the sample project and writes its export: `npm run sample`. Everything but times and the machine's readings is
// computed anew and comes out the same to the byte, on every machine; those are of times.json, or measured now with
// `-- --record-times`.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeExport } from '../../src/arrow/index.js';
import type { ProjectData } from '../../src/model/index.js';
import { checkpoints } from './artifacts.js';
import { drawName, drawTask } from './drawRun.js';
import { evaluateBest, evaluationName } from './evaluationRun.js';
import type { TrainedRun } from './runData.js';
import { RunRecorder } from './runRecorder.js';
import { sampleProject } from './sampleProject.js';
import { sampleSeed, sweep } from './sweep.js';
import { readTimes, stopwatch, writeTimes, type Times } from './times.js';
import { trainRun } from './trainRun.js';

const timesFile = new URL('times.json', import.meta.url);
const exportFolder = new URL('export/', import.meta.url);

/** Does something under a stopwatch; its times go to `measured`, a line about it to the console. */
function timed<T>(name: string, measured: Times, work: (watch: ReturnType<typeof stopwatch>) => T): T {
  const watch = stopwatch();
  const made = work(watch);
  const times = watch.stop();
  measured[name] = times;
  console.log(`${name.padEnd(24)} ${times.durationS.toFixed(1)} s, ${times.between.length} lines`);
  return made;
}

/** Trains all runs, then writes times (when recorded now) and the export. */
async function train(record: boolean): Promise<void> {
  const measured: Times = {};
  const drawn = timed(drawName, measured, () => drawTask(sampleSeed));
  const runs = sweep(sampleSeed).map((spec): TrainedRun =>
    timed(spec.name, measured, (watch) => {
      const recorder = new RunRecorder(spec, drawn.task, watch);
      return { spec, recorder, outcome: trainRun(spec, drawn.task, recorder) };
    }),
  );
  const times = record ? measured : await readTimes(timesFile);
  const models = checkpoints(runs, times);
  const evaluation = timed(evaluationName, measured, (watch) => evaluateBest(models, drawn.task, () => watch.line()));
  checkTimes(times, measured);
  if (record) await writeTimes(timesFile, times);
  await writeFiles(sampleProject({ drawn, runs, models, evaluation }, times));
}

/** Recorded times must be of the same log lines. */
function checkTimes(times: Times, measured: Times): void {
  for (const [name, { between }] of Object.entries(measured)) {
    if (times[name]?.between.length !== between.length) throw new Error(`times.json does not fit ${name}: run this with --record-times.`);
  }
}

async function writeFiles(project: ProjectData): Promise<void> {
  await rm(exportFolder, { recursive: true, force: true });
  let total = 0;
  for (const { path, bytes } of writeExport(project)) {
    const file = fileURLToPath(new URL(path, exportFolder));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
    total += bytes.length;
  }
  console.log(`${project.runs.length} runs, ${(total / 1e3).toFixed(0)} kB in ${fileURLToPath(exportFolder)}`);
}

await train(process.argv.includes('--record-times'));
