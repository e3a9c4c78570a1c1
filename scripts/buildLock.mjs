// Of several processes that need a build at once, the first builds and the others wait.
import { mkdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from './runCommand.mjs';

/** Milliseconds. Whoever builds says so anew long before its lock looks as if it was left by a build that was ended. */
const [renewedEach, abandonedAfter] = [5_000, 60_000];

/**
 * Runs `build` while no other process runs one of the same name.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} build
 * @returns {Promise<T>}
 */
export async function buildLock(name, build) {
  const lock = join(root, 'dist', `.building-${name}`);
  while (!(await takeLock(lock))) await wait(250);
  const renewal = setInterval(() => void utimes(lock, new Date(), new Date()).catch(() => undefined), renewedEach);
  try {
    return await build();
  } finally {
    clearInterval(renewal);
    await rm(lock, { recursive: true, force: true });
  }
}

async function takeLock(lock) {
  await mkdir(join(root, 'dist'), { recursive: true });
  const taken = await stat(lock).catch(() => undefined);
  if (taken && Date.now() - taken.mtimeMs > abandonedAfter) await rm(lock, { recursive: true, force: true });
  return mkdir(lock).then(
    () => true,
    () => false,
  );
}
