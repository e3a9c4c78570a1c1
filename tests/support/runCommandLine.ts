import { vi } from 'vitest';
import { main } from '../../demo-server/main.js';

/** What a command printed, by lines, and its exit code. */
export interface Printed {
  code: number;
  out: string[];
  err: string[];
}

/** Runs the command line within this process: quicker to start. */
export async function runCommandLine(...args: string[]): Promise<Printed> {
  const out = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const err = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const lines = (spy: typeof out): string[] => spy.mock.calls.flatMap((call) => call.join(' ').split('\n'));
  try {
    const code = await main(args);
    return { code, out: lines(out), err: lines(err) };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}
