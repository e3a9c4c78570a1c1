import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { FuzzReport } from './fuzzChild.js';

const child = fileURLToPath(new URL('fuzzChild.ts', import.meta.url));
const hook = new URL('../../scripts/resolve-ts.mjs', import.meta.url).href;
/** Milliseconds one mutation may take, and a child to start. */
const [longest, start] = [5000, 60_000];
/** A child's database keeps every table it was given: after so many mutations the next child begins with an empty one. */
const perChild = 1000;

/** Asks mutated exports, `count` from `seed` on, in two child processes; what was wrong, a sentence each. Crashes and hangs are told and stepped over. */
export async function runFuzz(seed: number, count: number): Promise<string[]> {
  const half = Math.ceil(count / 2);
  const found = await Promise.all([runPart(seed, 0, half), runPart(seed, half, count)]);
  return found.flat();
}

async function runPart(seed: number, from: number, to: number): Promise<string[]> {
  const faults: string[] = [];
  let next = from;
  while (next < to) {
    const stage = await runChild(seed, next, Math.min(to, next + perChild), faults);
    if (stage.why !== undefined) faults.push(`mutation ${seed + stage.next}: ${stage.why}`);
    next = stage.why === undefined ? stage.next : stage.next + 1;
  }
  return faults;
}

function runChild(seed: number, from: number, to: number, faults: string[]): Promise<{ next: number; why?: string }> {
  const running = fork(child, [seed, from, to].map(String), {
    execArgv: ['--import', hook],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let next = from;
  let why: string | undefined;
  const stop = (reason: string) => (): void => {
    why = reason;
    running.kill('SIGKILL');
  };
  let watchdog = setTimeout(stop('the child did not start'), start);
  running.on('message', (report) => {
    const { next: taken, faults: found } = report as FuzzReport;
    next = taken;
    faults.push(...found);
    clearTimeout(watchdog);
    watchdog = setTimeout(stop(`no answer within ${longest} ms`), longest);
  });
  return new Promise((resolve) => {
    running.on('exit', (code) => {
      clearTimeout(watchdog);
      if (next < to) why ??= `the process ended with code ${code}`;
      resolve(why === undefined ? { next } : { next, why });
    });
  });
}
