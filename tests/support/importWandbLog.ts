import { expect } from 'vitest';
import { writeExport } from '../../src/arrow/index.js';
import { importFiles, memoryFile } from '../../src/importers/index.js';
import type { ProjectData, RunData } from '../../src/model/index.js';
import { history, run, wandbLog } from '../wandbWriter.js';

const folder = 'wandb/run-20240102_030405-r1';

/** The run `r1` of a W&B log with the records, and files below `files/`. Whatever is imported can be exported: references lead somewhere. */
export async function importWandbLog(
  records: readonly Uint8Array[],
  files: Record<string, string | Uint8Array> = {},
): Promise<{ run: RunData; project: ProjectData }> {
  const beside = Object.entries(files).map(([path, content]) => memoryFile(`${folder}/files/${path}`, content));
  const project = await importFiles([memoryFile(`${folder}/run-r1.wandb`, wandbLog([run([[1, 'r1']]), ...records])), ...beside]);
  expect([...writeExport(project)].at(-1)!.path).toBe('manifest.json');
  return { run: project.runs[0]!, project };
}

/** A history record with one value of any kind. */
export const loggedValue = (key: string, value: unknown, step: number): Uint8Array => history({ [key]: JSON.stringify(value) }, step);

export const warningCodes = (project: ProjectData): string[] => project.warnings.map(({ code }) => code);
