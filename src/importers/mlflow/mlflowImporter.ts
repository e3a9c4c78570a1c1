import { baseName, folderOf, joinPath } from '../common/paths.js';
import { HistoryBuilder } from '../common/pointsBuilder.js';
import { counted, type WarningLog } from '../common/warningLog.js';
import type { ImportContext, Importer, Source, SourceRuns } from '../importer.js';
import type { InputFile, SniffedFile } from '../inputFile.js';
import { emptyRun } from '../tables/runRows.js';
import { readMeta, type StoreMeta } from './runMeta.js';
import { addPoints, paramValue } from './runValues.js';

/** Reads the file store of MLflow: `mlruns/EXPERIMENT/RUN/` with `meta.yaml`, `metrics/`, `params/` and `tags/`. */
export const mlflowImporter: Importer = { kind: 'mlflow', about: 'MLflow file stores (mlruns/)', find };

const runFact = /^run_(?:id|uuid):/m;
const experimentFact = /^experiment_id:/m;
/** What a run's folder holds beside its `meta.yaml`. */
const parts: readonly string[] = ['metrics', 'params', 'tags'];

interface RunFiles {
  folder: string;
  meta: InputFile;
  files: SniffedFile[];
  /** `meta.yaml` of its experiment. */
  experiment: InputFile | undefined;
}

function find(files: readonly SniffedFile[]): Source[] {
  const metas = files.filter(({ path, head }) => baseName(path) === 'meta.yaml' && experimentFact.test(textOf(head)));
  const isRun = ({ head }: SniffedFile): boolean => runFact.test(textOf(head));
  const experiments = new Map(metas.filter((meta) => !isRun(meta)).map((meta) => [folderOf(meta.path), meta]));
  const runs = new Map<string, RunFiles>(
    metas.filter(isRun).map((meta) => {
      const folder = folderOf(meta.path);
      return [folder, { folder, meta, files: [meta], experiment: experiments.get(folderOf(folder)) }];
    }),
  );
  for (const file of files) runs.get(runFolderOf(file.path) ?? '')?.files.push(file);
  const sources = Array.from(runs.values(), (run): Source => ({
    label: run.folder,
    files: run.files,
    reads: run.files,
    read: (context) => readRun(run, context),
  }));
  return sources.length === 0 ? [] : [...sources, ...emptyExperiments([...experiments.values()])];
}

/** Claims the experiments' own files, which are read with their runs. */
function emptyExperiments(metas: readonly SniffedFile[]): Source[] {
  return metas.length === 0 ? [] : [{ label: metas[0]!.path, files: metas, read: () => Promise.resolve({ runs: [] }) }];
}

/** The folder above the first of `metrics`, `params` and `tags` on the way to the file. */
function runFolderOf(path: string): string | undefined {
  const names = path.split('/');
  const at = names.findIndex((name, i) => i > 0 && i < names.length - 1 && parts.includes(name));
  return at < 0 ? undefined : names.slice(0, at).join('/');
}

async function readRun({ folder, meta: file, files, experiment }: RunFiles, { warnings }: ImportContext): Promise<SourceRuns> {
  const meta = readMeta(await read(file));
  // What is deleted with its experiment lies in `.trash`, and says itself that it is active.
  if (meta.deleted || folder.split('/').includes('.trash')) {
    noteDeleted(meta.runId ?? folder, warnings);
    return { runs: [] };
  }
  const project = experiment && readMeta(await read(experiment)).name;
  const runId = meta.runId ?? baseName(folder);
  const run = { ...emptyRun(runId, meta.name ?? runId, 'mlflow'), ...factsOf(meta), group: project };
  const history = new HistoryBuilder();
  for (const part of files) {
    const [kind, ...rest] = part.path.slice(folder.length + 1).split('/');
    const key = rest.join('/');
    if (kind === 'params') run.config.set(key, paramValue(await read(part)));
    else if (kind === 'tags') takeTag(run, key, await read(part));
    else if (kind === 'metrics') noteUnread(part.path, addPoints(history, key, await read(part)), warnings);
  }
  return { runs: [{ run: { ...run, metrics: history.finish() }, path: joinPath(folder, 'meta.yaml') }], project };
}

function factsOf({ state, start, end, user }: StoreMeta): Partial<SourceRuns['runs'][number]['run']> {
  return {
    state,
    user,
    createdAt: start,
    durationS: start !== undefined && end !== undefined && end >= start ? (end - start) / 1000 : undefined,
  };
}

/** MLflow's own tags are the run's fields, or say where its code was; others are its tags. */
function takeTag(run: SourceRuns['runs'][number]['run'], key: string, value: string): void {
  if (key === 'mlflow.runName') run.name = value || run.name;
  else if (key === 'mlflow.parentRunId') run.parent = value || undefined;
  else if (key === 'mlflow.note.content') run.notes = value || undefined;
  else if (key.startsWith('mlflow.')) return;
  else run.tags.push(value === '' ? key : `${key}=${value}`);
}

async function read(file: InputFile): Promise<string> {
  return textOf(await file.read());
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function noteUnread(path: string, lines: number, warnings: WarningLog): void {
  if (lines === 0) return;
  warnings.add({ code: 'unreadable-line', message: `${path}: ${counted(lines, 'line')} could not be read and were left out.`, path });
}

function noteDeleted(run: string, warnings: WarningLog): void {
  warnings.count(
    'deleted-run',
    '',
    '',
    () => run,
    ({ count, example }) => `${counted(count, 'run')} that had been deleted in MLflow left out (such as ${example}).`,
  );
}
