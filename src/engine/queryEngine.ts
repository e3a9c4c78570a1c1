import type { Catalog, Frame, Plan } from '../model/index.js';

/** A project as a list of projects shows it. */
export interface ProjectSummary {
  id: string;
  name: string;
  runs: number;
  /** Why the project could not be read; `runs` is 0 then. */
  problem?: string;
}

export interface CallOptions {
  /** Aborting rejects the call with an AbortError and stops the work, in the workers too. */
  signal: AbortSignal;
  /** A hint: `visible` work goes before `background` work where an engine queues. Default `visible`. */
  priority?: 'visible' | 'background';
  /** Called with how much is done, 0 to 1, while a plan that takes long is answered; other plans say nothing. */
  onProgress?: ((done: number) => void) | undefined;
}

/** Answers plans. Every engine gives the same answers; see the conformance tests. */
export interface QueryEngine {
  projects(options: CallOptions): Promise<ProjectSummary[]>;
  /** What the project holds. Rejects with `unknown-project`, `missing-file`, `corrupt-file` or `offline`. */
  catalog(project: string, options: CallOptions): Promise<Catalog>;
  /** Rejects with a RunfolioError naming what failed, or with an AbortError. */
  run(plan: Plan, options: CallOptions): Promise<Frame>;
  /**
   * A media file of the project's export by its path (`media/<hash>.<extension>`), whole and checked against the manifest. What is in it came from runs: show images in `<img>`
   * only and pages in a sandboxed frame. Rejects with `missing-file`, `corrupt-file`, `forbidden` or `offline`. An engine without it has no files to give.
   */
  file?(project: string, path: string, options: CallOptions): Promise<Blob>;
  /** The SQL equivalent of a plan (over the tables of the export format) and its parameters. */
  explain(plan: Plan, options?: Partial<CallOptions>): Promise<{ sql: string; params: unknown[] }>;
  /** Calls back with the new table versions of a project whenever they change; returns the undo. */
  subscribe(project: string, onChange: (versions: Readonly<Record<string, number>>) => void): () => void;
  /** Ends workers and frees memory; later calls reject with `engine-died`. */
  dispose(): Promise<void>;
}
