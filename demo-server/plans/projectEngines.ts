import type { QueryEngine } from '../../src/engine/index.js';
import { RunfolioError, type Manifest } from '../../src/model/index.js';
import type { ExportFiles } from '../exportFiles.js';
import { createNodeEngine } from '../nodeEngine.js';

/** Engines that are kept, sharing the memory of one: each may hold a database too. */
const mostEngines = 8;

interface Kept {
  id: string;
  engine: Promise<QueryEngine>;
}

/** An engine per export as it is at the moment; the one longest unused goes first. What is being asked of it is answered all the same. */
export class ProjectEngines {
  readonly #kept = new Map<Manifest, Kept>();

  /** The engine of a project among `exports`. Rejects with `unknown-project`, or as reading the manifest does. */
  async get(exports: ReadonlyMap<string, ExportFiles>, id: string): Promise<QueryEngine> {
    const files = exports.get(id);
    if (!files) throw new RunfolioError('unknown-project', `There is no project ${JSON.stringify(id)}.`);
    // An export in a folder gives the same manifest until its file changes.
    const { manifest } = await files.manifest();
    const known = this.#kept.get(manifest);
    const kept = known?.id === id ? known : { id, engine: createNodeEngine(new Map([[id, files]]), 1 / mostEngines) };
    this.#kept.delete(manifest);
    this.#kept.set(manifest, kept);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= mostEngines) break;
      this.#kept.delete(oldest);
    }
    kept.engine.catch(() => this.#forget(manifest, kept));
    return kept.engine;
  }

  /** Drops an engine whose database has died, so that the next plan gets another. */
  drop(engine: QueryEngine): void {
    for (const [manifest, kept] of this.#kept) {
      void kept.engine.then(
        (held) => held === engine && this.#forget(manifest, kept),
        () => {},
      );
    }
  }

  #forget(manifest: Manifest, kept: Kept): void {
    if (this.#kept.get(manifest) === kept) this.#kept.delete(manifest);
  }
}
