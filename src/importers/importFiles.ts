import { RunfolioError, type LoggedTable, type ProjectData, type RunData } from '../model/index.js';
import { builtinImporters } from './builtinImporters.js';
import { baseName, commonFolder } from './common/paths.js';
import { counted, WarningLog } from './common/warningLog.js';
import type { ImportContext, ImportedRun, Importer, Source, SourceRuns } from './importer.js';
import { sniff, type InputFile, type SniffedFile } from './inputFile.js';
import { labelTables } from './labels/labelTables.js';
import { checkOptions, type InputOptions } from './inputOptions.js';
import { RecordCollector } from './projectRecords.js';
import { readAhead } from './readAhead.js';
import { projectId } from './projectId.js';
import { ProgressReport, type ImportProgress } from './progressReport.js';
import { stitchRuns } from './stitch.js';

export interface ImportOptions {
  /** Default: the project the logger named, if all runs agree, else the folder that all files share, else `project`. */
  project?: { id: string; name: string } | undefined;
  /** Called often, with bytes done and in all, and the file being read. */
  onProgress?: ((progress: ImportProgress) => void) | undefined;
  /** Aborting rejects the import with an AbortError. */
  signal?: AbortSignal | undefined;
  /** Formats to look for, in this order; the first to claim a file has it. Default: all built-in ones. */
  importers?: readonly Importer[] | undefined;
  /** How to read what cannot be seen from the files: their format, which column is which, a pattern for log lines. */
  options?: InputOptions | undefined;
}

/**
 * Reads runs from files of any known format; several formats may be mixed. What cannot be read as it stands is in the
 * result's warnings. Throws `bad-input` where no file is recognised.
 */
export async function importFiles(files: readonly InputFile[], options: ImportOptions = {}): Promise<ProjectData> {
  const { importers: all = builtinImporters, signal, onProgress, options: input = {} } = options;
  checkOptions(input, all);
  const importers = input.format === undefined ? all : all.filter(({ kind }) => kind === input.format);
  const report = new ProgressReport(onProgress, signal);
  const warnings = new WarningLog();
  const sniffed = await sniffAll(files, warnings, report);
  const { sources, unclaimed } = findSources(sniffed, importers, input);
  if (sources.length === 0) throw nothingFound(files, warnings, importers);
  const records = new RecordCollector(warnings);
  const { imported, tables, projects, ignored } = await readSources(sources, { warnings, report });
  if (imported.length + tables.length === 0 && ignored.length > 0) throw nothingFound(files, warnings, importers);
  const labelled = await labelTables(tables, sniffed, warnings);
  records.add({ tables: labelled.tables });
  const ofRuns = imported.filter(({ log, run }) => !log || !labelled.ofTables.has(log.path) || hasResults(run));
  const runs = await stitchRuns(ofRuns, warnings, records);
  noteUnclaimed(
    [...unclaimed, ...ignored].filter(({ path }) => !labelled.used.has(path)),
    warnings,
  );
  const [only] = projects.size === 1 ? projects : [];
  return { ...projectOf(options, only, files), runs, ...records.finish(), parameters: [], warnings: warnings.list() };
}

/** Whether a run is more than the file that gave labels or names of classes to tables. Whole numbers at the top of such a file are sizes of the data. */
function hasResults({ summary, metrics }: RunData): boolean {
  return (
    metrics.size > 0 || [...summary].some(([key, value]) => key.includes('.') || (typeof value === 'number' && !Number.isInteger(value)))
  );
}

/** Files opened at the same time to look at their beginning. */
const sniffTogether = 32;

/** The beginnings of all files that can be read, in order of their paths. */
async function sniffAll(files: readonly InputFile[], warnings: WarningLog, report: ProgressReport): Promise<SniffedFile[]> {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const sniffed: SniffedFile[] = [];
  const sniffOne = (file: InputFile): Promise<SniffedFile | undefined> =>
    sniff(file).catch((error: unknown) => noteUnreadable(file.path, error, warnings));
  for (let at = 0; at < sorted.length; at += sniffTogether) {
    const some = await Promise.all(sorted.slice(at, at + sniffTogether).map(sniffOne));
    sniffed.push(...some.filter((file) => file !== undefined));
    await report.at(0, sorted[at]!.path);
  }
  return sniffed;
}

function noteUnreadable(path: string, error: unknown, warnings: WarningLog): undefined {
  const reason = error instanceof Error ? error.message : String(error);
  warnings.add({ code: 'unreadable-file', message: `${path} could not be read: ${reason}.`, path });
}

function findSources(
  files: readonly SniffedFile[],
  importers: readonly Importer[],
  options: InputOptions,
): { sources: Source[]; unclaimed: SniffedFile[] } {
  let unclaimed = [...files];
  const sources: Source[] = [];
  for (const importer of importers) {
    const found = importer.find(unclaimed, options);
    const claimed = new Set(found.flatMap((source) => source.files.map((file) => file.path)));
    unclaimed = unclaimed.filter((file) => !claimed.has(file.path));
    sources.push(...found);
  }
  return { sources, unclaimed };
}

async function readSources(
  sources: readonly Source[],
  { warnings, report }: { warnings: WarningLog; report: ProgressReport },
): Promise<{ imported: ImportedRun[]; tables: LoggedTable[]; projects: Set<string>; ignored: InputFile[] }> {
  const imported: ImportedRun[] = [];
  const tables: LoggedTable[] = [];
  const ignored: InputFile[] = [];
  const projects = new Set<string>();
  const sizes = sources.map((source) => source.files.reduce((sum, file) => sum + file.size, 0));
  report.total = sizes.reduce((sum, size) => sum + size, 0);
  let done = 0;
  for (const [i, source] of sources.entries()) {
    const before = done;
    const checkpoint = (bytes: number): Promise<void> => report.at(before + Math.min(bytes, sizes[i]!), source.label);
    readAhead(sources, i);
    const { runs, project, ...rest } = await readSource(source, { warnings, checkpoint }, report);
    imported.push(...runs);
    tables.push(...(rest.tables ?? []));
    ignored.push(...(rest.ignored ?? []));
    if (project) projects.add(project);
    done += sizes[i]!;
    await report.at(done, source.label);
  }
  return { imported, tables, projects, ignored };
}

/** Reads a source; one that cannot be read does not keep the others from being imported. */
async function readSource(source: Source, context: ImportContext, report: ProgressReport): Promise<SourceRuns> {
  try {
    return await source.read(context);
  } catch (error) {
    report.throwIfAborted();
    noteUnreadable(source.label, error, context.warnings);
    return { runs: [] };
  }
}

function nothingFound(files: readonly InputFile[], warnings: WarningLog, importers: readonly Importer[]): RunfolioError {
  const some = files.slice(0, 5).map((file) => file.path);
  const looked =
    files.length === 0
      ? 'there are no files'
      : `looked at ${counted(files.length, 'file')} (${some.join(', ')}${files.length > 5 ? ', …' : ''})`;
  const hint = `Known formats: ${importers.map((importer) => importer.about).join('; ')}.`;
  const unread = warnings
    .list()
    .slice(0, 5)
    .map(({ message }) => ` ${message}`);
  return new RunfolioError('bad-input', `No runs found: ${looked}.${unread.join('')} ${hint}`, { hint });
}

function noteUnclaimed(files: readonly InputFile[], warnings: WarningLog): void {
  if (files.length === 0) return;
  const some = files.slice(0, 5).map((file) => file.path);
  const message = `${counted(files.length, 'file')} of no known format: ${some.join(', ')}${files.length > some.length ? ', …' : ''}.`;
  warnings.add({ code: 'ignored-files', message });
}

function projectOf(options: ImportOptions, named: string | undefined, files: readonly InputFile[]): { id: string; name: string } {
  if (options.project) return options.project;
  const name = named ?? (baseName(commonFolder(files.map((file) => file.path))) || 'project');
  return { id: projectId(name), name };
}
