import { main } from './main.js';

/** Runs the command line of this process, and leaves the exit code with it. */
export async function runProcess(): Promise<void> {
  // `runfolio query … | head` closes our output before its end: that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  process.exitCode = await main(process.argv.slice(2));
}
