import type { MetricPoints, RunData, RunLog } from '../model/index.js';
import { counted, type WarningLog } from './common/warningLog.js';
import type { ImportedRun } from './importer.js';
import type { RecordCollector } from './projectRecords.js';

/**
 * Puts runs that came in several parts together (resumed, or synced in pieces), drops copies, and makes every run id unique. What the parts
 * that count say of the project is added to `records`.
 */
export async function stitchRuns(imported: readonly ImportedRun[], warnings: WarningLog, records: RecordCollector): Promise<RunData[]> {
  const groups = new Map<string, ImportedRun[]>();
  for (const part of imported) {
    const key = `${part.run.source}\n${part.run.runId}`;
    const group = groups.get(key);
    if (group) group.push(part);
    else groups.set(key, [part]);
  }
  const stitched: StitchedRun[] = [];
  for (const group of groups.values()) stitched.push(await stitchGroup(group, warnings));
  const runs = uniqueIds(
    stitched.map(({ run }) => run),
    warnings,
  );
  stitched.forEach(({ run, parts }, i) => {
    for (const part of parts) records.add(part.records, run.runId, runs[i]!.runId);
  });
  return runs;
}

/** A run with the parts that it was made of. */
interface StitchedRun {
  run: RunData;
  parts: readonly ImportedRun[];
}

async function stitchGroup(group: ImportedRun[], warnings: WarningLog): Promise<StitchedRun> {
  const whole = group.filter(({ remains }) => !remains);
  if (whole.length > 0 && whole.length < group.length) {
    const { run, parts } = await stitchGroup(whole, warnings);
    return { run: withRemains(run, group, warnings), parts };
  }
  const parts = group.length === 1 ? group : await withoutCopies(inOrder(group), warnings);
  const { runId } = parts[0]!.run;
  if (parts.length > 1) {
    const paths = parts.map((part) => part.path).join(', ');
    warnings.add({ code: 'stitched-run', message: `Run ${runId} was put together from ${parts.length} parts: ${paths}.`, run: runId });
  }
  const unfinished = parts.at(-1)?.unfinished;
  if (unfinished) warnings.add(unfinished);
  return { run: parts.map((part) => part.run).reduce(joinRuns), parts };
}

/** What lay elsewhere without a log adds only the config and summary that the run itself does not have. */
function withRemains(run: RunData, group: readonly ImportedRun[], warnings: WarningLog): RunData {
  const remains = group.filter((part) => part.remains);
  const example = (): string => remains[0]!.path;
  warnings.count('stitched-run', 'remains', run.runId, example, ({ runs, example: path }) => {
    return `${counted(runs, 'run')} with a log and, elsewhere, a folder without one (such as ${path}): the log holds, config and summary were added.`;
  });
  return {
    ...run,
    config: new Map([...remains.flatMap((part) => [...part.run.config]), ...run.config]),
    summary: new Map([...remains.flatMap((part) => [...part.run.summary]), ...run.summary]),
  };
}

function inOrder(parts: readonly ImportedRun[]): ImportedRun[] {
  const start = (part: ImportedRun): number => part.run.createdAt ?? Number.NEGATIVE_INFINITY;
  return parts.toSorted((a, b) => Math.sign(start(a) - start(b)) || (a.path < b.path ? -1 : 1));
}

/** Leaves out parts whose log is the beginning of (or the same as) another part's log: they were copied, not logged again. */
async function withoutCopies(parts: readonly ImportedRun[], warnings: WarningLog): Promise<ImportedRun[]> {
  const logs = await Promise.all(parts.map(async ({ log }) => log?.read()));
  const isCopy = (i: number, j: number): boolean => {
    const [mine, other] = [logs[i], logs[j]];
    if (i === j || !mine || !other || mine.length > other.length || (mine.length === other.length && i < j)) return false;
    return mine.every((byte, at) => byte === other[at]);
  };
  return parts.filter((part, i) => {
    const original = parts.find((_, j) => isCopy(i, j));
    if (original) {
      warnings.forget(part.path);
      const message = `${part.path} is a copy of ${original.path} and counts once.`;
      warnings.add({ code: 'duplicate-file', message, run: part.run.runId, path: part.path });
    }
    return !original;
  });
}

/** Two parts of a run as one: what the later part says of the run holds, its points come after those of the earlier one. */
function joinRuns(earlier: RunData, later: RunData): RunData {
  const known = Object.entries(later).filter(([, value]) => value !== undefined);
  return {
    ...earlier,
    ...(Object.fromEntries(known) as Partial<RunData>),
    name: later.name === later.runId ? earlier.name : later.name,
    createdAt: earlier.createdAt ?? later.createdAt,
    durationS: largest(earlier.durationS, later.durationS),
    tags: [...new Set([...earlier.tags, ...later.tags])],
    config: new Map([...earlier.config, ...later.config]),
    summary: new Map([...earlier.summary, ...later.summary]),
    metrics: joinMetrics(earlier.metrics, later.metrics, (points) => points),
    system: joinSystem(earlier.system, later.system),
    histograms: joinLists(earlier.histograms, later.histograms),
    media: joinLists(earlier.media, later.media),
    log: joinLogs(earlier.log, later.log),
  };
}

function joinLists<T>(earlier: Map<string, T[]> | undefined, later: Map<string, T[]> | undefined): Map<string, T[]> | undefined {
  if (!earlier || !later) return earlier ?? later;
  const joined = new Map(earlier);
  for (const [key, items] of later) joined.set(key, [...(earlier.get(key) ?? []), ...items]);
  return joined;
}

function joinLogs(earlier: RunLog | undefined, later: RunLog | undefined): RunLog | undefined {
  if (!earlier || !later) return earlier ?? later;
  const lengths = [earlier.text.length, later.text.length] as const;
  const time = concat(earlier.time, later.time, lengths);
  const none = (length: number): Uint8Array => new Uint8Array(length);
  const isErrors = earlier.stderr ?? later.stderr;
  const stderr = isErrors && [...(earlier.stderr ?? none(lengths[0])), ...(later.stderr ?? none(lengths[1]))];
  return { text: [...earlier.text, ...later.text], ...(time && { time }), ...(stderr && { stderr: Uint8Array.from(stderr) }) };
}

function largest(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);
}

type Metrics = Map<string, MetricPoints>;

/** The steps of system metrics are a counter: the later part's goes on where the earlier one ended. */
function joinSystem(earlier: Metrics, later: Metrics): Metrics {
  let next = 0;
  for (const { step } of earlier.values()) next = Math.max(next, (step.at(-1) ?? -1) + 1);
  return joinMetrics(earlier, later, (points) => ({ ...points, step: points.step.map((step) => step + next) }));
}

function joinMetrics(earlier: Metrics, later: Metrics, shift: (points: MetricPoints) => MetricPoints): Metrics {
  const joined = new Map(earlier);
  for (const [key, points] of later) {
    const before = earlier.get(key);
    joined.set(key, before ? concatenate(before, shift(points)) : shift(points));
  }
  return joined;
}

function concatenate(a: MetricPoints, b: MetricPoints): MetricPoints {
  const lengths = [a.step.length, b.step.length] as const;
  const points: MetricPoints = { step: concat(a.step, b.step, lengths)!, value: concat(a.value, b.value, lengths)! };
  const [time, runtime] = [concat(a.time, b.time, lengths), concat(a.runtime, b.runtime, lengths)];
  if (time) points.time = time;
  if (runtime) points.runtime = runtime;
  return points;
}

/** One array after the other; NaN where one of them is absent, undefined where both are. */
function concat(
  a: Float64Array | undefined,
  b: Float64Array | undefined,
  [first, second]: readonly [number, number],
): Float64Array | undefined {
  if (!a && !b) return undefined;
  const joined = new Float64Array(first + second).fill(Number.NaN);
  if (a) joined.set(a);
  if (b) joined.set(b, first);
  return joined;
}

/** The same id from two formats names two runs: the later ones get their format appended. */
function uniqueIds(runs: readonly RunData[], warnings: WarningLog): RunData[] {
  const taken = new Set<string>();
  return runs.map((run) => {
    // What a lone surrogate becomes in UTF-8, so that ids differ in the export too.
    const wanted = run.runId.replace(/\p{Surrogate}/gu, '\ufffd');
    let runId = wanted;
    for (let n = 1; taken.has(runId); n++) runId = `${wanted}-${run.source}${n > 1 ? n : ''}`;
    taken.add(runId);
    if (runId === wanted) return runId === run.runId ? run : { ...run, runId };
    warnings.add({
      code: 'renamed-run',
      message: `Two runs are called ${run.runId}; the one from ${run.source} is now ${runId}.`,
      run: runId,
    });
    return { ...run, runId };
  });
}
