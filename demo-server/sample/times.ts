import { readFile, writeFile } from 'node:fs/promises';
import * as z from 'zod/mini';

/** When things happened while a run trained: the one part of the sample that cannot be computed again. */
export interface RunTimes {
  /** Milliseconds since 1970, UTC. */
  createdAt: number;
  durationS: number;
  /** Milliseconds from one log line to the next, the first from the start of the run. */
  between: number[];
}

const timesSchema = z.record(z.string(), z.object({ createdAt: z.number(), durationS: z.number(), between: z.array(z.number()) }));

/** Times by name of run. */
export type Times = Record<string, RunTimes>;

/** Reads recorded times. */
export async function readTimes(file: URL): Promise<Times> {
  return timesSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}

/** Writes recorded times, a run per line. */
export async function writeTimes(file: URL, times: Times): Promise<void> {
  const lines = Object.entries(times).map(([name, run]) => `${JSON.stringify(name)}: ${JSON.stringify(run)}`);
  await writeFile(file, `{\n${lines.join(',\n')}\n}\n`);
}

/** Takes the time of each log line of a run, from now on. */
export function stopwatch(): { line(): void; stop(): RunTimes } {
  const createdAt = Date.now();
  const start = performance.now();
  const between: number[] = [];
  let last = 0;
  const elapsed = (): number => Math.round(performance.now() - start);
  return {
    line() {
      const now = elapsed();
      between.push(now - last);
      last = now;
    },
    stop: () => ({ createdAt, durationS: elapsed() / 1000, between }),
  };
}
