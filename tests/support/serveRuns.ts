import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface ServedRuns {
  /** Ends with a slash. */
  address: string;
  stop(): Promise<void>;
  /** Ends it at once, in the middle of whatever it answers. */
  kill(): Promise<void>;
}

/** Starts `runfolio serve` as a user would from a checkout, on a port (0: any that is free) and with more options; resolves once it has printed its address. */
export async function serveRuns(path: string, port = 0, options: readonly string[] = []): Promise<ServedRuns> {
  const script = fileURLToPath(new URL('../../scripts/runfolio.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, 'serve', path, '--port', String(port), ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let output = '';
  const address = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const found = /Dashboard: (http:\S+)/.exec(output)?.[1];
      if (found) resolve(found.endsWith('/') ? found : `${found}/`);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => reject(new Error(`serve ended before it printed an address:\n${output}`)));
  });
  const end = (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    return ended;
  };
  return { address, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}
