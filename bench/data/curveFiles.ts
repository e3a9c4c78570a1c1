import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { encodeTable } from '../../src/arrow/index.js';
import type { ProjectData, RunData } from '../../src/model/index.js';
import { cached } from './cacheFolder.js';
import { curveValues, runName, type CurveSize } from './curves.js';
import { writeProject } from './writeProject.js';

/** Where the same curves lie in the form that each contestant reads. */
export interface CurveFiles {
  /** Folder of it all: `export/`, `columns.json`, `points.arrow`. */
  folder: string;
}

/**
 * The curves as an export (ours), as JSON by columns (`columns.json`: the steps once, each run's values with six digits; far less than one object per
 * point), and as an Arrow stream of a row per point (`points.arrow`: run, step, value; sorted).
 */
export async function curveFiles(size: CurveSize): Promise<CurveFiles> {
  const folder = await cached(`curves-${size.runs}x${size.points}`, async (target) => {
    const values = Array.from({ length: size.runs }, (_, run) => curveValues(run, size.points));
    await writeProject(curveProject(values), join(target, 'export'));
    await writeJson(values, join(target, 'columns.json'));
    await writeFile(join(target, 'points.arrow'), pointTable(values));
  });
  return { folder };
}

/** The project of the curves: one metric, `loss`. */
export function curveProject(values: readonly Float32Array[]): ProjectData {
  const step = Float64Array.from({ length: values[0]?.length ?? 0 }, (_, i) => i);
  const runs = values.map((value, run): RunData => ({
    runId: runName(run),
    name: runName(run),
    state: 'finished',
    createdAt: Date.UTC(2026, 0, 1) + run * 60_000,
    tags: [],
    source: 'bench',
    config: new Map([['lr', 0.001 * (run + 1)]]),
    summary: new Map(),
    metrics: new Map([['loss', { step, value: Float64Array.from(value) }]]),
    system: new Map(),
  }));
  return { id: 'curves', name: 'curves', runs, parameters: [], warnings: [] };
}

async function writeJson(values: readonly Float32Array[], file: string): Promise<void> {
  const out = createWriteStream(file);
  const length = values[0]?.length ?? 0;
  out.write(`{"steps":[${Array.from({ length }, (_, i) => i).join(',')}],"runs":[`);
  for (const [run, value] of values.entries()) {
    const numbers = Array.from(value, (number) => Number(number.toPrecision(6))).join(',');
    out.write(`${run > 0 ? ',' : ''}{"name":"${runName(run)}","y":[${numbers}]}`);
  }
  out.end(']}');
  await finished(out);
}

function pointTable(values: readonly Float32Array[]): Uint8Array {
  const length = values[0]?.length ?? 0;
  const table = {
    run: new Int32Array(values.length * length),
    step: new Int32Array(values.length * length),
    value: new Float32Array(values.length * length),
  };
  for (const [run, value] of values.entries()) {
    table.run.fill(run, run * length, (run + 1) * length);
    table.value.set(value, run * length);
    for (let i = 0; i < length; i++) table.step[run * length + i] = i;
  }
  return encodeTable(table);
}
