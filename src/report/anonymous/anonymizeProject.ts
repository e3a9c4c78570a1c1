import { mediaFile } from '../../arrow/index.js';
import type { ConfigValue, LoggedMedia, LoggedTable, MediaFile, ProjectData, RunData } from '../../model/index.js';
import type { Anonymizer } from './anonymizer.js';
import { hiddenParameter, hiddenWarning, renamedFields } from './hiddenCatalog.js';
import { hiddenFile } from './hiddenFile.js';
import type { KnownNames } from './knownNames.js';

/** The names that a project holds. */
export function projectNames({ id, name, runs, tables = [], parameters }: ProjectData): Partial<KnownNames> {
  const given = (pick: (run: RunData) => string | undefined): string[] => runs.flatMap((run) => pick(run) ?? []);
  const keys = runs.flatMap(({ config, summary, metrics, system, histograms, media }) =>
    [config, summary, metrics, system, histograms, media].flatMap((map) => [...(map?.keys() ?? [])]),
  );
  return {
    projects: [{ id, name }],
    runs: runs.flatMap((run) => [
      { id: run.runId, name: run.name },
      ...(run.parent === undefined ? [] : [{ id: run.parent, name: run.parent }]),
    ]),
    groups: given(({ group }) => group),
    sweeps: given(({ sweepId }) => sweepId),
    hosts: given(({ host }) => host),
    people: given(({ user }) => user),
    keys: [
      ...keys,
      ...tables.flatMap(({ key, columns }) => [key, ...columns.map((column) => column.name)]),
      ...parameters.map(({ key }) => key),
    ],
  };
}

/** A project with pseudonyms for all names, to be written as an export. Numbers and times stay as they are. */
export function anonymizeProject(project: ProjectData, anonymizer: Anonymizer): ProjectData {
  const files = hiddenFiles(project.mediaFiles ?? [], anonymizer);
  const hide = new ProjectHider(anonymizer, new Map([...files].map(([path, file]) => [path, file.path])));
  return {
    id: anonymizer.project(project.id),
    name: anonymizer.projectName(project.name),
    runs: project.runs.map((run) => hide.run(run)),
    tables: project.tables?.map((table) => hide.table(table)),
    metrics: project.metrics?.map(({ key, unit, stepMetric, ...info }) => ({
      ...info,
      key: anonymizer.key(key),
      unit: hide.text(unit),
      stepMetric: stepMetric === undefined ? undefined : anonymizer.key(stepMetric),
    })),
    mediaFiles: project.mediaFiles && [...new Map([...files.values()].map((file) => [file.path, file])).values()],
    ...hide.artifacts(project),
    parameters: project.parameters.map((parameter) => ({ ...hiddenParameter(parameter, anonymizer), key: anonymizer.key(parameter.key) })),
    warnings: project.warnings.map((warning) => hiddenWarning(warning, anonymizer)),
    colors: project.colors && renamedFields(project.colors, (run) => anonymizer.name('run_id', run)),
  };
}

/** By the path they had, the files under the names of what is in them now. */
function hiddenFiles(files: readonly MediaFile[], anonymizer: Anonymizer): Map<string, MediaFile> {
  return new Map(
    files.map((file) => {
      const bytes = hiddenFile(file.path, file.bytes, anonymizer);
      return [file.path, bytes === file.bytes ? file : mediaFile(bytes, file.path.slice(file.path.lastIndexOf('.') + 1))];
    }),
  );
}

class ProjectHider {
  readonly #anonymizer: Anonymizer;
  readonly #files: ReadonlyMap<string, string>;

  constructor(anonymizer: Anonymizer, files: ReadonlyMap<string, string>) {
    this.#anonymizer = anonymizer;
    this.#files = files;
  }

  text<T extends string | undefined>(text: T): T {
    return (text === undefined ? undefined : this.#anonymizer.text(text)) as T;
  }

  run(run: RunData): RunData {
    const name = <T extends string | undefined>(field: Parameters<Anonymizer['name']>[0], text: T): T =>
      (text === undefined ? undefined : this.#anonymizer.name(field, text)) as T;
    return {
      ...run,
      runId: name('run_id', run.runId),
      name: name('name', run.name),
      group: name('group', run.group),
      sweepId: name('sweep_id', run.sweepId),
      parent: name('parent', run.parent),
      user: name('user', run.user),
      host: name('host', run.host),
      jobType: this.text(run.jobType),
      notes: this.text(run.notes),
      tags: run.tags.map((tag) => this.text(tag)),
      config: this.#keyed(run.config, (value) => this.#value(value)),
      summary: this.#keyed(run.summary, (value) => this.#value(value)),
      metrics: this.#keyed(run.metrics, (points) => points),
      system: this.#keyed(run.system, (points) => points),
      histograms: run.histograms && this.#keyed(run.histograms, (list) => list),
      media: run.media && this.#keyed(run.media, (items) => items.map((item) => this.#media(item))),
      log: run.log && { ...run.log, text: run.log.text.map((line) => this.text(line)) },
    };
  }

  table({ key, columns, runId, ...table }: LoggedTable): LoggedTable {
    return {
      ...table,
      key: this.#anonymizer.key(key),
      runId: runId === undefined ? undefined : this.#anonymizer.name('run_id', runId),
      columns: columns.map(({ name, column, media, ...more }) => ({
        ...more,
        media,
        name: this.#anonymizer.key(name),
        column: 'codes' in column ? { ...column, ...this.#texts(column, (text) => (media ? this.#file(text) : this.text(text))) } : column,
      })),
    };
  }

  artifacts({ artifacts, artifactUses }: ProjectData): Pick<ProjectData, 'artifacts' | 'artifactUses'> {
    const run = (id: string): string => this.#anonymizer.name('run_id', id);
    return {
      artifacts: artifacts?.map(({ id, runId, name, type, version, aliases, description, metadata, digest, ...artifact }) => ({
        ...artifact,
        id: this.text(id),
        name: this.text(name),
        type: this.text(type),
        version: this.text(version),
        digest: this.text(digest),
        aliases: aliases.map((alias) => this.text(alias)),
        description: this.text(description),
        metadata: this.text(metadata),
        ...(runId !== undefined && { runId: run(runId) }),
      })),
      artifactUses: artifactUses?.map((use) => ({ ...use, artifactId: this.text(use.artifactId), runId: run(use.runId) })),
    };
  }

  /** A dictionary in which texts that become one are one. */
  #texts({ codes, dictionary }: { codes: Int32Array; dictionary: string[] }, hide: (text: string) => string) {
    const hidden = dictionary.map(hide);
    const distinct = [...new Set(hidden)];
    const places = new Map(distinct.map((text, place) => [text, place]));
    return { codes: codes.map((code) => (code < 0 ? code : places.get(hidden[code]!)!)), dictionary: distinct };
  }

  #keyed<T>(map: ReadonlyMap<string, T>, value: (value: T) => T): Map<string, T> {
    return new Map([...map].map(([key, entry]) => [this.#anonymizer.key(key), value(entry)]));
  }

  #value(value: ConfigValue): ConfigValue {
    if (typeof value === 'string') return this.text(value);
    return typeof value === 'object' ? { json: this.text(value.json) } : value;
  }

  #media({ file, caption, boxes, masks, ...item }: LoggedMedia): LoggedMedia {
    const keyed = (classes: Record<string, string>): Record<string, string> =>
      Object.fromEntries(Object.entries(classes).map(([number, name]) => [number, this.text(name)]));
    return {
      ...item,
      file: this.#file(file),
      caption: this.text(caption),
      boxes: boxes?.map((box) => ({ ...box, label: this.text(box.label), group: this.text(box.group) })),
      masks: masks?.map((mask) => ({
        key: this.text(mask.key),
        file: this.#file(mask.file),
        ...(mask.classes && { classes: keyed(mask.classes) }),
      })),
    };
  }

  #file(path: string): string {
    return this.#files.get(path) ?? this.#anonymizer.text(path);
  }
}
