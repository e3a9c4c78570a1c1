import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFolder } from '../../demo-server/writeFolder.js';
import type { Manifest, ProjectData } from '../../src/model/index.js';
import { serveRuns, type ServedRuns } from './serveRuns.js';

/** An export in a folder of its own, and the real server that shows it. */
export interface ServedFolder {
  readonly address: string;
  /** Of the export. */
  readonly folder: string;
  /** Replaces the export, as `runfolio import` does. */
  write(project: ProjectData): Promise<Manifest>;
  /** Ends the server at once. */
  die(): Promise<void>;
  /** Starts a server again, at the same address. */
  returns(): Promise<void>;
  close(): Promise<void>;
}

export async function serveFolder(project: ProjectData): Promise<ServedFolder> {
  const parent = await mkdtemp(join(tmpdir(), 'runfolio-faults-'));
  const folder = join(parent, 'export');
  const write = (changed: ProjectData): Promise<Manifest> => writeFolder(changed, folder, () => undefined);
  await write(project);
  let served: ServedRuns = await serveRuns(folder);
  const { address } = served;
  return {
    address,
    folder,
    write,
    die: () => served.kill(),
    returns: async () => {
      served = await serveRuns(folder, Number(new URL(address).port));
      if (served.address !== address) throw new Error(`The server came back at ${served.address} instead of ${address}.`);
    },
    close: async () => {
      await served.stop();
      await rm(parent, { recursive: true });
    },
  };
}
