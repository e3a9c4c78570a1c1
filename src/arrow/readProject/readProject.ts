import type { LoggedTable, Manifest, MediaFile, MetricInfo, Parameter, ProjectData, RunData } from '../../model/index.js';
import type { KeptRuns, ProjectFiles } from './keptRuns.js';
import { readArtifacts } from './readArtifacts.js';
import { readMetrics } from './readMetrics.js';
import { readRunRecords } from './readRunRecords.js';
import { readRuns } from './readRuns.js';
import { readTables } from './readTables.js';

/**
 * Reads an export back into what it was written from: whole, or some runs of it with all that is theirs and nothing that is another run's: tables that no run logged,
 * artifacts and parents that are other runs', files, warnings, declared values and metrics that only others have are left out. Points come sorted by step, as they are stored.
 * `readFile` reads a file that the manifest lists and checks it. Rejects with `corrupt-file`.
 */
export async function readProject(
  manifest: Manifest,
  readFile: ProjectFiles['readFile'],
  keep?: ReadonlySet<string>,
): Promise<ProjectData> {
  const files: ProjectFiles = { manifest, readFile };
  const kept = await readRuns(files, keep);
  await readMetrics(files, kept);
  await readRunRecords(files, kept);
  const runs = [...kept.values()];
  const tables = await readTables(files, keep && new Set(runs.map(({ runId }) => runId)));
  return {
    ...manifest.project,
    runs,
    tables,
    metrics: metricInfos(manifest, runs),
    mediaFiles: await readMediaFiles(files, runs, tables),
    ...(await readArtifacts(files, kept, keep === undefined)),
    parameters: keep ? manifest.parameters.flatMap((parameter) => keptParameter(parameter, runs)) : manifest.parameters,
    colors: colorIndices(manifest, kept),
    warnings: keep ? manifest.warnings.filter(({ run }) => run !== undefined && keep.has(run)) : manifest.warnings,
  };
}

/** The indices that decide the runs' colours, where any of them has another place in the export of these alone. */
function colorIndices({ colors }: Manifest, kept: KeptRuns): Record<string, number> | undefined {
  const isSame = colors === undefined && [...kept.keys()].every((run, place) => run === place);
  return isSame ? undefined : Object.fromEntries([...kept].map(([run, { runId }]) => [runId, colors?.[runId] ?? run]));
}

/** What is known of the metrics that the runs logged; an x axis of their own only where they logged that too. */
function metricInfos({ metrics }: Manifest, runs: readonly RunData[]): MetricInfo[] {
  const logged = new Set(runs.flatMap((run) => [...run.metrics.keys(), ...run.system.keys()]));
  return metrics
    .filter(({ key }) => logged.has(key))
    .map(({ key, goal, unit, stepMetric }) => ({
      key,
      goal,
      unit,
      stepMetric: stepMetric !== undefined && logged.has(stepMetric) ? stepMetric : undefined,
    }));
}

/** The parameter with what the runs themselves show of its space: bounds and choices that none of them had may be those of others. */
function keptParameter({ key, scale, choices }: Parameter, runs: readonly RunData[]): Parameter[] {
  const values = new Set(runs.map(({ config }) => config.get(key)).filter((value) => value !== undefined));
  if (values.size === 0) return [];
  // A choice that is not finite stands in the manifest by its name.
  const had = choices?.filter(
    (choice) =>
      values.has(choice) || [...values].some((value) => typeof value === 'number' && !Number.isFinite(value) && String(value) === choice),
  );
  return [{ key, ...(scale && { scale }), ...(had && { choices: had }) }];
}

async function readMediaFiles(
  { manifest, readFile }: ProjectFiles,
  runs: readonly RunData[],
  tables: readonly LoggedTable[],
): Promise<MediaFile[]> {
  const items = runs.flatMap((run) => [...(run.media?.values() ?? [])].flat());
  const cells = tables.flatMap(({ columns }) =>
    columns.flatMap(({ column, media }) => (media && 'codes' in column ? column.dictionary : [])),
  );
  const referred = new Set([...items.flatMap(({ file, masks = [] }) => [file, ...masks.map((mask) => mask.file)]), ...cells]);
  const read: MediaFile[] = [];
  for (const path of Object.keys(manifest.files)) if (referred.has(path)) read.push({ path, bytes: await readFile(path) });
  return read;
}
