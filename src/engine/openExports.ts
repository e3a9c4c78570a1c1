import { canonicalJson, type Manifest } from '../model/index.js';
import { unlessAborted } from './unlessAborted.js';

/** An export as its manifest says it is. The same object for as long as the same files are listed. */
export interface OpenExport {
  readonly manifest: Manifest;
  /** Ends with a slash. */
  readonly baseUrl: string;
}

export interface OpenExportsOptions {
  /** Reads the manifest of a project as it is now. */
  read: (project: string) => Promise<OpenExport>;
  /** Called when a project was found to list other files than before, ahead of anyone who waits for its manifest. */
  onReplaced: (project: string, current: OpenExport) => void;
}

interface Reading {
  readonly outcome: Promise<OpenExport>;
  done: boolean;
}

/** The exports of an engine: each manifest is read once, by whoever asks first, and anew when a caller has reason to believe that it changed. */
export class OpenExports {
  readonly #read: OpenExportsOptions['read'];
  readonly #onReplaced: OpenExportsOptions['onReplaced'];
  readonly #readings = new Map<string, Reading>();
  /** What was last read of a project; it outlives readings that failed or whose callers have gone. */
  readonly #known = new Map<string, OpenExport>();

  constructor({ read, onReplaced }: OpenExportsOptions) {
    this.#read = read;
    this.#onReplaced = onReplaced;
  }

  /** Rejects as the reading does, which is then tried again by the next caller. Aborting it leaves others that wait for the same manifest alone. */
  get(project: string, signal: AbortSignal): Promise<OpenExport> {
    return unlessAborted((this.#readings.get(project) ?? this.#start(project)).outcome, signal);
  }

  /** The manifest as it is on its server now; readings under way are shared. */
  reread(project: string, signal: AbortSignal): Promise<OpenExport> {
    if (this.#readings.get(project)?.done) this.#readings.delete(project);
    return this.get(project, signal);
  }

  clear(): void {
    this.#readings.clear();
    this.#known.clear();
  }

  #start(project: string): Reading {
    const reading: Reading = { outcome: this.#read(project).then((found) => this.#adopt(project, found)), done: false };
    this.#readings.set(project, reading);
    reading.outcome.then(
      () => (reading.done = true),
      () => this.#readings.get(project) === reading && this.#readings.delete(project),
    );
    return reading;
  }

  #adopt(project: string, found: OpenExport): OpenExport {
    const before = this.#known.get(project);
    if (before && canonicalJson(before.manifest.files) === canonicalJson(found.manifest.files)) return before;
    this.#known.set(project, found);
    if (before) this.#onReplaced(project, found);
    return found;
  }
}
