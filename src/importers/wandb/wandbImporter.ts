import type { ImportWarning, RunLog } from '../../model/index.js';
import { baseName, folderOf, joinPath } from '../common/paths.js';
import { counted, type WarningLog } from '../common/warningLog.js';
import type { ImportContext, Importer, Source, SourceRuns } from '../importer.js';
import type { InputFile, SniffedFile } from '../inputFile.js';
import { logOfText } from './consoleLog.js';
import { isWandbLog } from './logFraming.js';
import { readLog } from './readLog.js';
import { runRecords } from './runRecords.js';
import { readConfigYaml, readJsonFile, type SideFiles } from './sideFiles.js';
import { runIdOf, wandbRun } from './wandbRun.js';

/** Reads W&B run folders: a binary log, or without one what is left of a run under `files/`. */
export const wandbImporter: Importer = { kind: 'wandb', about: 'W&B run folders (.wandb logs, config.yaml, wandb-summary.json)', find };

interface RunFolder {
  folder: string;
  log: InputFile | undefined;
  /** Everything the folder claims. */
  files: readonly InputFile[];
  side: SideFiles;
  /** All files of the folder, of whichever log. */
  members: readonly InputFile[];
  /** Paths of what is called a log but does not begin like one. */
  notLogs: string[];
}

function find(files: readonly SniffedFile[]): Source[] {
  const withLog = files.filter((file) => isWandbLog(file.head)).map((file) => folderOf(file.path));
  const folders = new Set([...withLog, ...files.filter(isRemains).map((file) => runFolderOf(file.path))]);
  return [...groupMembers(files, folders)].flatMap(([folder, members]) => {
    const logs = members.filter((file) => isWandbLog(file.head) && folderOf(file.path) === folder);
    if (logs.length === 0) return [toSource(runFolder(folder, undefined, members, members))];
    return logs.map((log, i) => toSource(runFolder(folder, log, i === 0 ? members : [log], members)));
  });
}

/** Whether a file is what W&B leaves of a run besides its log. */
function isRemains({ path, head }: SniffedFile): boolean {
  const name = baseName(path);
  if (name === 'wandb-summary.json') return head[0] === 0x7b;
  return name === 'config.yaml' && wandbYaml.test(new TextDecoder().decode(head));
}

/** W&B's own keys, or a key whose value stands under `value`. */
const wandbYaml = /^(?:wandb_version|_wandb):|^\S[^\n]*:\n(?: +desc:[^\n]*\n)? +value:/m;

/** The run folder a file under `files/` belongs to. */
function runFolderOf(path: string): string {
  const folder = folderOf(path);
  return baseName(folder) === 'files' ? folderOf(folder) : folder;
}

/** Files of each run folder: those right in it that are W&B's, and all below `files/`, `logs/` and `tmp/`. */
function groupMembers(files: readonly SniffedFile[], folders: ReadonlySet<string>): Map<string, SniffedFile[]> {
  const members = new Map<string, SniffedFile[]>();
  const childOf = new Map(Array.from(folders, (folder) => [folderOf(folder), folder] as const));
  for (const file of files) {
    const folder = owner(file, folders) ?? (ownLog.test(baseName(file.path)) ? childOf.get(folderOf(file.path)) : undefined);
    if (folder === undefined) continue;
    const list = members.get(folder);
    if (list) list.push(file);
    else members.set(folder, [file]);
  }
  return members;
}

/** What W&B logs of itself: partly JSON lines, but none of a run. It lies in `logs/`, and as a link or copy beside the run folders. */
const ownLog = /^debug(?:-[\w.-]+)?\.log$/;
const sideNames: readonly string[] = ['config.yaml', 'wandb-summary.json', 'wandb-metadata.json'];

function owner(file: SniffedFile, folders: ReadonlySet<string>): string | undefined {
  const parts = file.path.split('/');
  const own = folderOf(file.path);
  const isOwn = isWandbLog(file.head) || sideNames.includes(baseName(file.path)) || /\.wandb(\.synced)?$/.test(file.path);
  if (folders.has(own) && isOwn) return own;
  for (let depth = parts.length - 2; depth >= 0; depth--) {
    const folder = parts.slice(0, depth).join('/');
    if (isWithin(parts[depth]!, file.path) && folders.has(folder)) return folder;
  }
  return undefined;
}

/** Whether a folder of a run folder is W&B's, and the file in it too. */
function isWithin(part: string, path: string): boolean {
  return part === 'files' || part === 'tmp' || (part === 'logs' && ownLog.test(baseName(path)));
}

function runFolder(folder: string, log: InputFile | undefined, files: SniffedFile[], members: readonly InputFile[]): RunFolder {
  const side = (name: string): InputFile | undefined =>
    members.find((file) => file.path === joinPath(folder, `files/${name}`)) ?? members.find((file) => file.path === joinPath(folder, name));
  return {
    folder,
    log,
    files,
    members,
    notLogs: files.filter(({ path, head, size }) => path.endsWith('.wandb') && size > 0 && !isWandbLog(head)).map(({ path }) => path),
    side: { config: side('config.yaml'), summary: side('wandb-summary.json'), metadata: side('wandb-metadata.json') },
  };
}

function toSource(folder: RunFolder): Source {
  const label = folder.log?.path ?? folder.folder;
  const { config, summary, metadata } = folder.side;
  const reads = [folder.log, config, summary, metadata].filter((file) => file !== undefined);
  return { label, files: folder.files, reads, read: (context) => readFolder(folder, context) };
}

async function readFolder({ folder, log: file, side, members, notLogs }: RunFolder, context: ImportContext): Promise<SourceRuns> {
  const { warnings } = context;
  const log = file && (await readLog(file, context));
  const config = await readConfigYaml(side.config, warnings);
  const summary = await readJsonFile(side.summary, warnings);
  const metadata = await readJsonFile(side.metadata, warnings);
  const runId = runIdOf(folder, file?.path, log);
  const { media, records } = await runRecords({ folder, members, log, runId }, warnings);
  const printed = log?.console.finish() ?? (await readOutput(folder, members));
  const run = wandbRun({ folder, logPath: file?.path, log, config, summary, metadata, media, printed }, warnings);
  for (const path of notLogs) noteNotALog(warnings, path);
  if (!log) noteNoLog(warnings, run.runId);
  const unfinished = file && !log?.exit ? noExit(run.runId, file.path) : undefined;
  return { runs: [{ run, path: file?.path ?? folder, log: file, unfinished, remains: !log, records }], project: log?.run.project };
}

/** What the run printed, from W&B's copy of it. */
async function readOutput(folder: string, members: readonly InputFile[]): Promise<RunLog | undefined> {
  const file = members.find(({ path }) => path === joinPath(folder, 'files/output.log'));
  return file && logOfText(new TextDecoder().decode(await file.read()));
}

function noExit(run: string, path: string): ImportWarning {
  const message = `Run ${run} has no exit record: it is shown as crashed, with what it had logged (${path}).`;
  return { code: 'no-exit-record', message, run, path };
}

function noteNotALog(warnings: WarningLog, path: string): void {
  const message = `${path} does not begin like a W&B log and was not read: what lies beside it was.`;
  warnings.add({ code: 'unreadable-file', message, path });
}

function noteNoLog(warnings: WarningLog, run: string): void {
  warnings.count(
    'no-log',
    '',
    run,
    () => '',
    ({ runs }) => {
      const which = `${counted(runs, 'W&B run folder')} without a .wandb log`;
      return `${which}: config and summary only. With a runtime in the summary a run counts as finished, else as crashed.`;
    },
  );
}
