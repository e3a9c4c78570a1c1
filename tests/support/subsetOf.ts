import type { ConfigValue, LoggedMedia, MetricPoints, Parameter, ProjectData, RunData } from '../../src/model/index.js';

/** A project with some of its runs and what is theirs, by hand: what filtering its export must give. */
export function subsetOf(project: ProjectData, keep: ReadonlySet<string>): ProjectData {
  const runs = project.runs.filter(({ runId }) => keep.has(runId)).map((run) => sortedRun(run, keep));
  const tables = (project.tables ?? []).filter(({ runId }) => runId !== undefined && keep.has(runId));
  const items: LoggedMedia[] = runs.flatMap(({ media }) => [...(media?.values() ?? [])].flat());
  const referred = new Set([
    ...items.flatMap(({ file, masks }) => [file, ...(masks ?? []).map((mask) => mask.file)]),
    ...tables.flatMap(({ columns }) => columns.flatMap(({ media, column }) => (media && 'dictionary' in column ? column.dictionary : []))),
  ]);
  const uses = project.artifactUses ?? [];
  const artifacts = (project.artifacts ?? []).filter(({ id, runId }) => {
    if (uses.some((use) => use.artifactId === id && use.kind === 'logged' && !keep.has(use.runId))) return false;
    return runId === undefined ? uses.some((use) => use.artifactId === id && keep.has(use.runId)) : keep.has(runId);
  });
  const logged = new Set(
    runs.flatMap(({ metrics, system }) => [...metrics, ...system].filter(([, { step }]) => step.length > 0).map(([key]) => key)),
  );
  return {
    ...project,
    runs,
    tables,
    mediaFiles: (project.mediaFiles ?? []).filter(({ path }) => referred.has(path)),
    artifacts,
    artifactUses: uses.filter(({ runId, artifactId }) => keep.has(runId) && artifacts.some(({ id }) => id === artifactId)),
    metrics: (project.metrics ?? []).map(({ stepMetric, ...info }) =>
      stepMetric !== undefined && logged.has(stepMetric) ? { ...info, stepMetric } : info,
    ),
    parameters: project.parameters.flatMap((parameter) => parameterOf(parameter, runs)),
    colors: colorsOf(project, keep),
    warnings: project.warnings.filter(({ run }) => run !== undefined && keep.has(run)),
  };
}

/** The places of runs among all of the project by creation, unless the places among those that are kept are the same. */
function colorsOf({ runs }: ProjectData, keep: ReadonlySet<string>): Record<string, number> | undefined {
  const isBefore = (a: RunData, b: RunData): boolean =>
    (a.createdAt ?? Infinity) === (b.createdAt ?? Infinity) ? a.runId < b.runId : (a.createdAt ?? Infinity) < (b.createdAt ?? Infinity);
  const placeIn = (all: readonly RunData[], run: RunData): number => all.filter((other) => isBefore(other, run)).length;
  const kept = runs.filter(({ runId }) => keep.has(runId)).toSorted((a, b) => placeIn(runs, a) - placeIn(runs, b));
  if (kept.every((run) => placeIn(runs, run) === placeIn(kept, run))) return undefined;
  return Object.fromEntries(kept.map((run) => [run.runId, placeIn(runs, run)]));
}

/** Files hold points by step, so how often they went back is no longer known. */
function sortedRun(run: RunData, keep: ReadonlySet<string>): RunData {
  const sorted = (all: Map<string, MetricPoints>) => new Map([...all].map(([key, points]) => [key, sortedPoints(points)]));
  const parent = run.parent !== undefined && keep.has(run.parent) ? run.parent : undefined;
  return { ...run, parent, metrics: sorted(run.metrics), system: sorted(run.system) };
}

function sortedPoints({ step, ...values }: MetricPoints): MetricPoints {
  const order = [...step.keys()].toSorted((a, b) => step[a]! - step[b]! || a - b);
  const pick = (array: Float64Array | undefined) => array && Float64Array.from(order, (i) => array[i]!);
  return { step: pick(step)!, value: pick(values.value)!, time: pick(values.time), runtime: pick(values.runtime) };
}

function parameterOf({ key, scale, choices }: Parameter, runs: readonly RunData[]): Parameter[] {
  const had = runs.map(({ config }) => config.get(key)).filter((value): value is ConfigValue => value !== undefined);
  if (had.length === 0) return [];
  const own = choices?.filter((choice) => had.some((value) => Object.is(value, choice)));
  return [{ key, ...(scale && { scale }), ...(own && { choices: own }) }];
}
