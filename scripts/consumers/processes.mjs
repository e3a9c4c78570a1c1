// Runs commands as a user of the package would, in a folder of theirs.
import { spawn } from 'node:child_process';
import { root } from '../runCommand.mjs';

const path = `${root}node_modules/.bin${process.platform === 'win32' ? ';' : ':'}${process.env['PATH'] ?? ''}`;

function start(folder, command, args) {
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, PATH: path, NO_COLOR: '1', NEXT_TELEMETRY_DISABLED: '1' },
    shell: process.platform === 'win32',
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = { text: '' };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (printed.text += piece));
  return { child, printed };
}

/** Runs a command to its end and gives what it printed; throws with that where it fails. */
export function finished(folder, command, ...args) {
  const { child, printed } = start(folder, command, args);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(printed.text);
      else reject(new Error(`${[command, ...args].join(' ')} ended with ${code}:\n${printed.text.trimEnd()}`));
    });
  });
}

/** Starts a server, gives its address once it has printed that to `work`, with a function for all it printed, and ends it and whatever it started. */
export async function serving(folder, [command, ...args], work) {
  const { child, printed } = start(folder, command, args);
  try {
    return await work(await address(child, printed), () => printed.text);
  } finally {
    // The whole group: npx starts the server as a process of its own.
    if (process.platform === 'win32' || child.pid === undefined) child.kill();
    else process.kill(-child.pid, 'SIGTERM');
  }
}

function address(child, printed) {
  return new Promise((resolve, reject) => {
    const look = () => {
      const found = /http:\/\/(?:localhost|127\.0\.0\.1):\d+(?=\D)/.exec(printed.text)?.[0];
      if (found) resolve(`${found.replace('localhost', '127.0.0.1')}/`);
    };
    child.stdout.on('data', look);
    child.on('error', reject);
    child.on('close', (code) => reject(new Error(`It ended with ${code} before it printed an address:\n${printed.text}`)));
  });
}
