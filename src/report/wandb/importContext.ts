import type { PanelDocument, RunSet } from '../../model/index.js';
import { Mapping } from './mapping.js';

/** What an import needs to know beside the spec. */
export interface WandbImportOptions {
  /** Ids of our projects by W&B’s names, `entity/project` or `project`. Default: a project has the id that W&B calls it by. */
  projects?: Readonly<Record<string, string>> | undefined;
}

/** A project that a spec names. */
export interface WandbProject {
  name: string;
  /** Who it belongs to; empty where the spec does not say. */
  entity: string;
}

/** What an import has found so far. */
export class ImportContext {
  readonly mapping = new Mapping();
  readonly panels: Record<string, PanelDocument> = {};
  readonly runSets: Record<string, RunSet> = {};
  /** By name and entity, in the order in which they were met. */
  readonly #projects = new Map<string, WandbProject>();
  readonly #ids: Readonly<Record<string, string>>;

  constructor({ projects = {} }: WandbImportOptions) {
    this.#ids = projects;
  }

  get projects(): WandbProject[] {
    return [...this.#projects.values()];
  }

  /** The id of our project, and what is said where nobody named one. */
  project({ name, entity }: WandbProject): string {
    this.#projects.set(`${entity}/${name}`, { name, entity });
    const found = [`${entity}/${name}`, name].find((key) => Object.hasOwn(this.#ids, key));
    return found === undefined ? name : this.#ids[found]!;
  }

  /** An id close to the one that is wanted, which nothing in a record has. */
  freeId(record: object, wanted: string): string {
    const base = /^(?:|__proto__|constructor|prototype)$/.test(wanted) ? 'part' : wanted.slice(0, 200);
    let id = base;
    for (let n = 2; Object.hasOwn(record, id); n++) id = `${base}-${n}`;
    return id;
  }
}
