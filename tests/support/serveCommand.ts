import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** `runfolio serve` as a process of its own. */
export interface Served {
  address: string;
  /** What it has printed so far. */
  printed: () => string;
  /** Sends a signal and resolves with the exit code when it has ended; null where the signal ended it. */
  end: (signal: NodeJS.Signals) => Promise<number | null>;
}

/** Starts it in a folder with no runs, and resolves when it answers. */
export async function serveCommand(folder: string, ...args: string[]): Promise<Served> {
  const program = ['--import', `${root}scripts/resolve-ts.mjs`, `${root}demo-server/cli.ts`, 'serve', ...args];
  const child = spawn(process.execPath, program, { cwd: folder });
  const ended = once(child, 'close');
  let printed = '';
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (text: Buffer): void => {
      printed += text.toString();
      const found = /Dashboard: (\S+)/.exec(printed)?.[1];
      if (found) resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(([code]) => reject(new Error(`serve ended with ${String(code)}: ${printed}`)));
  });
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    const [code] = (await ended) as [number | null];
    return code;
  };
  return { address, printed: () => printed, end };
}
