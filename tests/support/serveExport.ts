import { commands } from 'vitest/browser';
import { writeExport } from '../../src/arrow/index.js';
import type { ProjectData } from '../../src/model/index.js';

/** Writes a project's export below the git-ignored `.cache`, which the test server serves, and gives its URL. For browser tests. */
export async function serveExport(name: string, project: ProjectData): Promise<string> {
  for (const { path, bytes } of writeExport(project)) await serveFile(`${name}/${path}`, bytes);
  return `/.cache/exports/${name}/`;
}

/** Writes one file of an export that is served already, over what was there. */
export async function serveFile(path: string, bytes: Uint8Array): Promise<void> {
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  await commands.writeFile(`.cache/exports/${path}`, btoa(text), { encoding: 'base64' });
}
