import { readFile, writeFile } from 'node:fs/promises';
import * as z from 'zod/mini';

const timesSchema = z.object({
  /** Milliseconds since 1970, UTC. */
  createdAt: z.number(),
  durationS: z.number(),
  /** Milliseconds from one log line to the next, the first from the start of the run. */
  between: z.array(z.number()),
  /** At the ends of epochs: milliseconds since the start of the run, per cent of a processor used since the last reading, megabytes of memory. */
  readings: z.array(z.tuple([z.number(), z.number(), z.number()])),
});

/** When things happened while a run trained, and what the machine did: the one part of the sample that cannot be computed again. */
export type RunTimes = z.infer<typeof timesSchema>;

/** Times by name of run. */
export type Times = Record<string, RunTimes>;

/** Reads recorded times. */
export async function readTimes(file: URL): Promise<Times> {
  return z.record(z.string(), timesSchema).parse(JSON.parse(await readFile(file, 'utf8')));
}

/** Writes recorded times, a run per line. */
export async function writeTimes(file: URL, times: Times): Promise<void> {
  const lines = Object.entries(times).map(([name, run]) => `${JSON.stringify(name)}: ${JSON.stringify(run)}`);
  await writeFile(file, `{\n${lines.join(',\n')}\n}\n`);
}

/** A shorter time tells little of how busy a processor was. In microseconds. */
const leastBetweenReadings = 50_000;

/** Takes the time of each log line of a run, and the machine's readings of each epoch, from now on. */
export function stopwatch(): { line(): void; epoch(): void; stop(): RunTimes } {
  const createdAt = Date.now();
  const start = performance.now();
  const between: number[] = [];
  const readings: RunTimes['readings'] = [];
  const elapsed = (): number => Math.round(performance.now() - start);
  let last = 0;
  let [usage, read] = [process.cpuUsage(), performance.now()];
  return {
    line() {
      const now = elapsed();
      between.push(now - last);
      last = now;
    },
    epoch() {
      const microseconds = (performance.now() - read) * 1000;
      if (microseconds < leastBetweenReadings) return;
      const { user, system } = process.cpuUsage(usage);
      [usage, read] = [process.cpuUsage(), performance.now()];
      const percent = Math.round((1000 * (user + system)) / microseconds) / 10;
      readings.push([elapsed(), percent, Math.round(process.memoryUsage.rss() / 1e5) / 10]);
    },
    stop: () => ({ createdAt, durationS: elapsed() / 1000, between, readings }),
  };
}

/** When the log line with this number was written, or the run began, for those before the first. */
export function lineTimes({ createdAt, between }: RunTimes): (lines: number) => number {
  const sums = new Float64Array(between.length + 1);
  for (const [i, ms] of between.entries()) sums[i + 1] = sums[i]! + ms;
  return (lines) => createdAt + (sums[lines] ?? NaN);
}
