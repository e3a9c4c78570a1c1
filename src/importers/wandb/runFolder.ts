import { baseName } from '../common/paths.js';

const runFolderName = /^(?:offline-)?run-(\d{4})(\d{2})(\d{2})_(\d{2})(\d{2})(\d{2})-(.+)$/;

const logName = /^run-(.+)\.wandb$/;

/**
 * What the names of a run folder (`run-20210902_112025-2d7ne24p`) and of its log (`run-2d7ne24p.wandb`) tell: id, and start time taken as UTC (it
 * names no zone).
 */
export function folderFacts(folder: string, log?: string): { runId: string; startedAt: number | undefined } {
  const name = baseName(folder);
  const found = runFolderName.exec(name);
  if (!found) return { runId: (log && logName.exec(baseName(log))?.[1]) || name || 'run', startedAt: undefined };
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map(Number) as [number, number, number, number, number, number];
  return { runId: found[7]!, startedAt: Date.UTC(year, month - 1, day, hour, minute, second) };
}
