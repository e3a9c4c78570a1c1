import { searchKeys, type CallOptions, type ProjectSummary, type QueryEngine } from '../../engine/index.js';
import { RunfolioError, type Catalog, type Frame, type Plan } from '../../model/index.js';
import type { Anonymizer } from './anonymizer.js';
import { hiddenCatalog } from './hiddenCatalog.js';
import { hiddenFile } from './hiddenFile.js';
import { hiddenFrame } from './hiddenFrame.js';
import { mapStrings } from './jsonStrings.js';
import { realPlan } from './realPlan.js';
import { revealing } from './renamings.js';

/**
 * An engine that answers as the other, with pseudonyms for all names: what is drawn from its answers tells nobody whose runs they are. It is asked by pseudonyms too. Errors
 * are told without names. Disposing it disposes the other.
 */
export function anonymousEngine(engine: QueryEngine, anonymizer: Anonymizer): QueryEngine {
  return new AnonymousEngine(engine, anonymizer);
}

class AnonymousEngine implements QueryEngine {
  readonly #engine: QueryEngine;
  readonly #anonymizer: Anonymizer;
  readonly file?: NonNullable<QueryEngine['file']>;

  constructor(engine: QueryEngine, anonymizer: Anonymizer) {
    this.#engine = engine;
    this.#anonymizer = anonymizer;
    if (engine.file) this.file = (project, path, options) => this.#file(project, path, options);
  }

  async projects(options: CallOptions): Promise<ProjectSummary[]> {
    const projects = await this.#told(() => this.#engine.projects(options));
    return projects.map(({ id, name, problem, ...summary }) => ({
      ...summary,
      id: this.#anonymizer.project(id),
      name: this.#anonymizer.projectName(name),
      ...(problem !== undefined && { problem: this.#anonymizer.text(problem) }),
    }));
  }

  async catalog(project: string, options: CallOptions): Promise<Catalog> {
    const catalog = await this.#told(() => this.#engine.catalog(this.#anonymizer.real(project), options));
    return hiddenCatalog(catalog, this.#anonymizer);
  }

  async run(plan: Plan, options: CallOptions): Promise<Frame> {
    // Keys are looked for as they are shown.
    if (plan.kind === 'keys.search') return searchKeys(plan, await this.catalog(plan.project, options));
    return this.#told(async () => {
      const real = await this.#real(plan);
      return hiddenFrame(await this.#engine.run(real, options), plan, real, this.#anonymizer);
    });
  }

  async explain(plan: Plan, options?: Partial<CallOptions>): Promise<{ sql: string; params: unknown[] }> {
    return this.#told(async () => {
      const { sql, params } = await this.#engine.explain(await this.#real(plan), options);
      const hide = (text: string): string => this.#anonymizer.text(text);
      return { sql: hide(sql), params: mapStrings(params, hide) as unknown[] };
    });
  }

  subscribe(project: string, onChange: Parameters<QueryEngine['subscribe']>[1]): () => void {
    return this.#engine.subscribe(this.#anonymizer.real(project), onChange);
  }

  dispose(): Promise<void> {
    return this.#engine.dispose();
  }

  async #file(project: string, path: string, options: CallOptions): Promise<Blob> {
    return this.#told(async () => {
      const real = this.#anonymizer.real(path);
      const blob = await this.#engine.file!(this.#anonymizer.real(project), real, options);
      const bytes = hiddenFile(real, new Uint8Array(await blob.arrayBuffer()), this.#anonymizer);
      return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: blob.type });
    });
  }

  async #real(plan: Plan): Promise<Plan> {
    return realPlan(plan, this.#anonymizer, await revealing(this.#anonymizer, plan));
  }

  /** What failed, told without names; its cause may have some, and is left out. */
  async #told<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (thrown) {
      if (!(thrown instanceof RunfolioError)) throw thrown;
      const hint = thrown.hint === undefined ? undefined : this.#anonymizer.text(thrown.hint);
      throw new RunfolioError(thrown.code, this.#anonymizer.text(thrown.message), { hint });
    }
  }
}
