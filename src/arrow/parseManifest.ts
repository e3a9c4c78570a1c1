import { exportFormat, exportFormatVersion, manifestSchema, RunfolioError, type Manifest } from '../model/index.js';
import { checkRecords } from './checkRecords.js';
import { corruptManifest, requireFile } from './manifestFiles.js';

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw corruptManifest(`is not JSON: ${cause instanceof Error ? cause.message : String(cause)}.`, cause);
  }
}

/** Before anything else, so that a newer version is called that and not a list of wrong fields. */
function checkFormat(json: unknown): void {
  const { format, formatVersion } = (json ?? {}) as { format?: unknown; formatVersion?: unknown };
  if (format !== exportFormat) throw corruptManifest(`has the format ${JSON.stringify(format)}; an export has "${exportFormat}".`);
  if (typeof formatVersion === 'number' && formatVersion > exportFormatVersion) {
    const message = `manifest.json has formatVersion ${formatVersion}; this library reads up to ${exportFormatVersion}.`;
    throw new RunfolioError('unsupported-version', message, { hint: 'Update runfolio, or export again with this version.' });
  }
}

/** Every file that is referred to must be listed under the schema it is used as, and ids must be unique. */
function checkReferences(manifest: Manifest): void {
  requireFile(manifest, 'runs.arrow', 'runs', 'every export');
  requireFile(manifest, 'run_metrics.arrow', 'run_metrics', 'every export');
  manifest.columns.forEach(({ variants }, i) => {
    for (const { file } of variants) requireFile(manifest, file, 'columns', `columns[${i}]`);
  });
  const ids = new Set<number>();
  manifest.metrics.forEach(({ id, segments }, i) => {
    if (ids.has(id)) throw corruptManifest(`has the metric id ${id} twice.`);
    ids.add(id);
    for (const segment of segments) {
      requireFile(manifest, segment.file, 'history', `metrics[${i}]`);
      if (segment.time !== undefined) requireFile(manifest, segment.time, 'time', `metrics[${i}]`);
    }
  });
}

/** A history or time file that no metric names belongs to one all the same: its name was damaged or lost there, and lines or times would be missing. */
function checkUnnamed({ files, metrics }: Manifest): void {
  const named = new Set(metrics.flatMap(({ segments }) => segments.flatMap(({ file, time }) => [file, time])));
  for (const [path, { schema }] of Object.entries(files)) {
    if ((schema === 'history' || schema === 'time') && !named.has(path))
      throw corruptManifest(`lists the file ${path}, which no metric names.`);
  }
}

/** Counts that say the same thing must agree: a segment that is missing, listed twice or ascribed to other runs would change lines without a word. */
function checkCounts({ tables, files, runs, columns, metrics }: Manifest): void {
  if (!Object.hasOwn(tables, 'run_metrics')) throw corruptManifest('has no version for run_metrics in tables.');
  for (const [path, { rows, bytes }] of Object.entries(files)) {
    if (rows > bytes * 8) throw corruptManifest(`has ${rows} rows for the file ${path}, which cannot be in its ${bytes} bytes.`);
  }
  for (const path of new Set(['runs.arrow', ...columns.flatMap(({ variants }) => variants.map(({ file }) => file))])) {
    checkRows(files, path, runs, 'runs');
  }
  for (const { key, points, segments } of metrics) {
    for (const { file, time, firstRun, lastRun, points: part } of segments) {
      if (firstRun > lastRun || lastRun >= runs)
        throw corruptManifest(`has the runs ${firstRun} to ${lastRun} for the file ${file}, of ${runs}.`);
      checkRows(files, file, part, 'points');
      if (time !== undefined) checkRows(files, time, part, 'points');
    }
    if (new Set(segments.map(({ file }) => file)).size < segments.length) throw corruptManifest(`has a file twice for the metric ${key}.`);
    const found = segments.reduce((sum, segment) => sum + segment.points, 0);
    if (found !== points) throw corruptManifest(`has ${points} points for the metric ${key}, but ${found} in its segments.`);
  }
}

function checkRows(files: Manifest['files'], path: string, expected: number, what: string): void {
  const rows = files[path]?.rows;
  if (rows !== expected) throw corruptManifest(`has ${rows} rows for the file ${path}, where ${expected} ${what} are needed.`);
}

/**
 * Reads the text of a `manifest.json`. Throws `corrupt-file` naming the field that is wrong, or `unsupported-version` for an export of a
 * newer format.
 */
export function parseManifest(text: string): Manifest {
  const json = parseJson(text);
  checkFormat(json);
  const parsed = manifestSchema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw corruptManifest(`is wrong at ${issue?.path.join('.') || 'the top'}: ${issue?.message ?? 'invalid'}.`, parsed.error);
  }
  checkReferences(parsed.data);
  checkUnnamed(parsed.data);
  checkCounts(parsed.data);
  checkRecords(parsed.data);
  return parsed.data;
}
