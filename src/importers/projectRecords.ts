import type { ArtifactData, ArtifactUse, LoggedTable, MediaFile, MetricInfo, ProjectData } from '../model/index.js';
import { counted, type WarningLog } from './common/warningLog.js';

/** What belongs to the project and not to one run, as one run or source knows it. */
export type ProjectRecords = Partial<Pick<ProjectData, 'tables' | 'metrics' | 'mediaFiles' | 'artifacts' | 'artifactUses'>>;

/** Puts records together: a file, an artifact, a metric that several know is one. */
export class RecordCollector {
  readonly #tables: LoggedTable[] = [];
  readonly #metrics = new Map<string, MetricInfo>();
  readonly #files = new Map<string, MediaFile>();
  readonly #artifacts = new Map<string, ArtifactData>();
  readonly #uses = new Map<string, ArtifactUse>();
  readonly #warnings: WarningLog;

  constructor(warnings: WarningLog) {
    this.#warnings = warnings;
  }

  /** Adds records; what they say of the run `from` is of the run `to`, where those are given. */
  add(records: ProjectRecords | undefined, from?: string, to?: string): void {
    const idOf = (id: string): string => (id === from && to !== undefined ? to : id);
    for (const table of records?.tables ?? [])
      this.#tables.push(table.runId === undefined ? table : { ...table, runId: idOf(table.runId) });
    for (const file of records?.mediaFiles ?? []) this.#files.set(file.path, file);
    for (const info of records?.metrics ?? []) this.#addMetric(info);
    for (const artifact of records?.artifacts ?? []) {
      this.#addArtifact(artifact.runId === undefined ? artifact : { ...artifact, runId: idOf(artifact.runId) });
    }
    for (const { runId, ...use } of records?.artifactUses ?? []) {
      const made = { ...use, runId: idOf(runId) };
      this.#uses.set(JSON.stringify([made.runId, made.artifactId, made.kind]), made);
    }
  }

  /** Everything that was added; what there is none of is absent. */
  finish(): ProjectRecords {
    const all = {
      tables: this.#tables,
      metrics: [...this.#metrics.values()],
      mediaFiles: [...this.#files.values()],
      artifacts: [...this.#artifacts.values()],
      artifactUses: [...this.#uses.values()],
    };
    return Object.fromEntries(Object.entries(all).filter(([key, list]) => key === 'tables' || list.length > 0));
  }

  /** Where runs do not agree on a metric, the later one's word holds. */
  #addMetric(info: MetricInfo): void {
    const known = this.#metrics.get(info.key);
    const differs = (['goal', 'unit', 'stepMetric'] as const).some(
      (field) => known?.[field] && info[field] && known[field] !== info[field],
    );
    if (differs) {
      this.#warnings.count(
        'metric-definition',
        info.key,
        '',
        () => '',
        ({ count }) => {
          return `Runs define the metric “${info.key}” differently, at ${counted(count, 'place')}: what the last of them says holds.`;
        },
      );
    }
    this.#metrics.set(info.key, { ...known, ...info });
  }

  /** The run that made an artifact, and all its aliases, are kept. */
  #addArtifact(artifact: ArtifactData): void {
    const known = this.#artifacts.get(artifact.id);
    const aliases = [...new Set([...(known?.aliases ?? []), ...artifact.aliases])];
    this.#artifacts.set(artifact.id, { ...known, ...artifact, aliases });
  }
}
