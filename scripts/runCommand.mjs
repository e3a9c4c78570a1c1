// Runs the tools of node_modules, always with the Node that the package brings along.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a command in the repository's root and gives its exit code, and its output where `quiet` keeps it from the terminal.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string> }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runCommand(command, args, { quiet = false, env = {} } = {}) {
  const path = `${root}node_modules/.bin${process.platform === 'win32' ? ';' : ':'}${process.env['PATH'] ?? ''}`;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...process.env, ...env, PATH: path },
      shell: process.platform === 'win32',
    });
    const pieces = [];
    child.stdout?.on('data', (piece) => pieces.push(piece));
    child.stderr?.on('data', (piece) => pieces.push(piece));
    const done = (code) => resolve({ code, output: Buffer.concat(pieces).toString() });
    child.on('error', (error) => {
      pieces.push(Buffer.from(`${command}: ${error.message}\n`));
      done(127);
    });
    child.on('close', (code) => done(code ?? 1));
  });
}
