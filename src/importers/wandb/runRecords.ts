import type { LoggedMedia } from '../../model/index.js';
import type { WarningLog } from '../common/warningLog.js';
import type { InputFile } from '../inputFile.js';
import type { ProjectRecords } from '../projectRecords.js';
import type { LogContent } from './logContent.js';
import { loggedValues } from './loggedValues.js';
import { metricInfos } from './metricInfos.js';
import { RunFiles } from './runFiles.js';
import { runArtifacts } from './wandbArtifacts.js';

/** A run folder whose log is read. */
interface ReadFolder {
  folder: string;
  members: readonly InputFile[];
  log: LogContent | undefined;
  runId: string;
}

/** What a run logged beside numbers: its media, and what belongs to the project: tables, media files, artifacts, metrics' definitions. */
export async function runRecords(
  { folder, members, log, runId }: ReadFolder,
  warnings: WarningLog,
): Promise<{ media: Map<string, LoggedMedia[]>; records: ProjectRecords | undefined }> {
  if (!log) return { media: new Map(), records: undefined };
  const files = new RunFiles(folder, members, runId, warnings);
  const { media, tables } = await loggedValues(log.typed, { runId, config: log.config, files, warnings });
  const { artifacts, uses } = runArtifacts(runId, log.artifacts, log.uses);
  const metrics = metricInfos(log.metrics, log.history.keys());
  return { media, records: { tables, metrics, mediaFiles: [...files.kept.values()], artifacts, artifactUses: uses } };
}
