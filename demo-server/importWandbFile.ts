import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RunfolioError } from '../src/model/index.js';
import { loadReportText, loadWandbImport, saveReport, type WandbMappingItem } from '../src/report/plain.js';
import { UsageError } from './commandLine.js';
import { manifestName } from './exportFiles.js';

/**
 * Makes a report of a W&B spec and writes it: as text, or as JSON where the name ends so. `projects` are `NAME=DIR`, an export each. Gives what is printed: a line per part,
 * and a last one that counts them.
 */
export async function importWandbFile(file: string, out: string, projects: readonly string[]): Promise<string[]> {
  const ids = await Promise.all(projects.map(projectOf));
  const text = await readSpec(file);
  const { importWandbReport } = await loadWandbImport();
  const { report, mapping } = importWandbReport(text, { projects: Object.fromEntries(ids) });
  const printed = out.endsWith('.json') ? saveReport(report) : (await loadReportText()).printReport(report);
  await writeFile(out, printed);
  return [...mapping.map(lineOf), `${out}: ${countOf(mapping)}`];
}

async function readSpec(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((cause: unknown) => {
    throw new RunfolioError('bad-input', `The spec ${file} cannot be read: there is no such file, or it is not yours to read.`, { cause });
  });
}

/** The name of a W&B project, and the id of the project in the folder that was given for it. */
async function projectOf(option: string): Promise<[name: string, id: string]> {
  const [, name = '', folder = ''] = /^([^=]+)=(.+)$/s.exec(option) ?? [];
  if (name === '') throw new UsageError(`--project takes NAME=DIR, and got '${option}'.`);
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => '{}');
  const { project } = JSON.parse(text) as { project?: { id?: unknown } };
  if (typeof project?.id !== 'string') throw new RunfolioError('bad-input', `--project ${name}: ${folder} is no export.`);
  return [name, project.id];
}

function lineOf({ outcome, place, what, became, sentence }: WandbMappingItem): string {
  return `${outcome.padEnd(12)} ${place}: ${what} → ${became}${outcome === 'mapped' ? '' : `. ${sentence}`}`;
}

function countOf(mapping: readonly WandbMappingItem[]): string {
  const count = (outcome: WandbMappingItem['outcome']): number => mapping.filter((item) => item.outcome === outcome).length;
  return `${count('mapped')} mapped, ${count('approximated')} approximated, ${count('kept')} kept.`;
}
