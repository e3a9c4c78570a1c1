import type { LoggedMedia, RunData, RunLog, RunState } from '../../model/index.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../common/jsonScanner.js';
import { merged } from '../common/jsonTree.js';
import { pointValue } from '../common/numbers.js';
import { parseTime } from '../common/parseTime.js';
import { configValues, summaryValues } from '../common/values.js';
import { HistoryBuilder } from '../common/pointsBuilder.js';
import type { WarningLog } from '../common/warningLog.js';
import type { LogContent } from './logContent.js';
import { folderFacts } from './runFolder.js';

/** All that a run folder holds, read but not yet judged. */
export interface RunFolderContent {
  /** The run folder's path. */
  folder: string;
  /** Path of the log. */
  logPath: string | undefined;
  log: LogContent | undefined;
  config: JsonObject;
  summary: JsonObject;
  metadata: JsonObject;
  /** Images and other media that its log refers to, by key. */
  media: Map<string, LoggedMedia[]>;
  /** What it printed. */
  printed: RunLog | undefined;
}

/** W&B's own summary keys, which are no results. */
const ownSummaryKeys: readonly string[] = ['_wandb', '_step', '_runtime', '_timestamp'];

/** The id of a run: what its log says, else its folder's name. */
export function runIdOf(folder: string, logPath: string | undefined, log: LogContent | undefined): string {
  return log?.run.runId || folderFacts(folder, logPath).runId;
}

/** A run from its folder. The log's config and summary win over the files beside it, which a crash can leave behind. */
export function wandbRun(content: RunFolderContent, warnings: WarningLog): RunData {
  const { log, metadata } = content;
  const facts = folderFacts(content.folder, content.logPath);
  const record = log?.run;
  const runId = runIdOf(content.folder, content.logPath, log);
  const config = without(log ? merged(content.config, log.config) : content.config, ['_wandb']);
  const summary = log ? merged(content.summary, log.summary) : content.summary;
  const none = new HistoryBuilder();
  return {
    runId,
    name: record?.name || runId,
    state: stateOf(content),
    group: record?.group || undefined,
    jobType: record?.jobType || undefined,
    sweepId: record?.sweepId || undefined,
    createdAt: record?.startedAt ?? timeOf(metadata['startedAt']) ?? facts.startedAt,
    durationS: durationOf(content, summary),
    tags: record?.tags ?? [],
    notes: record?.notes || undefined,
    user: record?.entity || textOf(metadata['username']),
    host: record?.host || textOf(metadata['host']),
    source: 'wandb',
    config: configValues(config, runId, warnings),
    summary: summaryValues(without(summary, ownSummaryKeys), runId, warnings),
    metrics: (log?.history ?? none).finish(),
    system: (log?.system ?? none).finish(),
    ...(log && log.histograms.size > 0 && { histograms: log.histograms }),
    ...(content.media.size > 0 && { media: content.media }),
    ...(content.printed && { log: content.printed }),
  };
}

/**
 * Exit code 0 is finished, any other failed, and a log without exit record crashed. Without a log, `_wandb.runtime` in the
 * summary is the trace of an orderly end, with an unknown code: finished. Else crashed.
 */
function stateOf({ log, summary }: RunFolderContent): RunState {
  if (!log) return wandbRuntime(summary) === undefined ? 'crashed' : 'finished';
  if (!log.exit) return 'crashed';
  return log.exit.code === 0 ? 'finished' : 'failed';
}

/** Seconds, from the best witness there is: exit record, summary at the end, last logged runtime, time stamps. */
function durationOf({ log }: RunFolderContent, summary: JsonObject): number | undefined {
  const started = log?.run.startedAt;
  const lasted = started === undefined || !log ? undefined : (log.lastTime - started) / 1000;
  const witnesses = [log?.exit?.runtime || undefined, wandbRuntime(summary), log?.lastRuntime, numberOf(summary['_runtime']), lasted];
  return witnesses.find((seconds) => seconds !== undefined && Number.isFinite(seconds) && seconds >= 0);
}

function wandbRuntime(summary: JsonObject): number | undefined {
  const own = summary['_wandb'];
  return isJsonObject(own) ? numberOf(own['runtime']) : undefined;
}

function numberOf(value: JsonValue | undefined): number | undefined {
  return value === undefined ? undefined : pointValue(value);
}

function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function timeOf(value: JsonValue | undefined): number | undefined {
  return value === undefined ? undefined : parseTime(value);
}

function without(object: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}
