import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeExport } from '../../src/arrow/index.js';
import type { ProjectData } from '../../src/model/index.js';

/** Writes a project's export to a folder. */
export async function writeProject(project: ProjectData, folder: string): Promise<void> {
  for (const { path, bytes } of writeExport(project)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}
