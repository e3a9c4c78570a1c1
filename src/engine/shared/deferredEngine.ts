import { RunfolioError, type Catalog, type Frame, type Plan } from '../../model/index.js';
import type { CallOptions, ProjectSummary, QueryEngine } from '../queryEngine.js';
import { unlessAborted } from '../unlessAborted.js';

/** An engine that is asked for with the first question, and again by each later one: `open` keeps it. */
export class DeferredEngine implements QueryEngine {
  readonly #open: () => Promise<QueryEngine>;
  readonly #close: () => Promise<void>;
  /** Subscriptions that wait for the engine. */
  readonly #waiting = new Set<(engine: QueryEngine) => void>();

  constructor(open: () => Promise<QueryEngine>, close: () => Promise<void> = async () => undefined) {
    this.#open = open;
    this.#close = close;
  }

  async projects(options: CallOptions): Promise<ProjectSummary[]> {
    return (await this.#opened(options.signal)).projects(options);
  }

  async catalog(project: string, options: CallOptions): Promise<Catalog> {
    return (await this.#opened(options.signal)).catalog(project, options);
  }

  async run(plan: Plan, options: CallOptions): Promise<Frame> {
    return (await this.#opened(options.signal)).run(plan, options);
  }

  async file(project: string, path: string, options: CallOptions): Promise<Blob> {
    const engine = await this.#opened(options.signal);
    if (!engine.file) throw new RunfolioError('missing-file', 'This engine gives no media files.');
    return engine.file(project, path, options);
  }

  async explain(plan: Plan, options: Partial<CallOptions> = {}): Promise<{ sql: string; params: unknown[] }> {
    return (await this.#opened(options.signal)).explain(plan, options);
  }

  subscribe(project: string, onChange: (versions: Readonly<Record<string, number>>) => void): () => void {
    let undo = (): void => undefined;
    const attach = (engine: QueryEngine): void => void (undo = engine.subscribe(project, onChange));
    this.#waiting.add(attach);
    // Where it cannot be had, whoever asks next is told, and then all that wait are attached.
    this.#opened().catch(() => undefined);
    return () => {
      this.#waiting.delete(attach);
      undo();
    };
  }

  dispose(): Promise<void> {
    return this.#close();
  }

  async #opened(signal?: AbortSignal): Promise<QueryEngine> {
    const opening = this.#open();
    const engine = await (signal ? unlessAborted(opening, signal) : opening);
    for (const attach of this.#waiting) attach(engine);
    this.#waiting.clear();
    return engine;
  }
}
