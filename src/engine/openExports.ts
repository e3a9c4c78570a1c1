import { canonicalJson, type Manifest } from '../model/index.js';
import { unlessAborted } from './unlessAborted.js';

/** An export as its manifest says it is. The same object for as long as the same files are listed. */
export interface OpenExport {
  readonly manifest: Manifest;
  /** Ends with a slash. */
  readonly baseUrl: string;
  /** Its files, where they are in memory. */
  readonly files?: Readonly<Record<string, Blob>> | undefined;
}

export interface OpenExportsOptions {
  /** Reads the manifest of a project as it is now. */
  read: (project: string) => Promise<OpenExport>;
  /** Called when a project was found to list other files than before, ahead of anyone who waits for its manifest. */
  onReplaced: (project: string, current: OpenExport) => void;
}

/** The exports of an engine: each manifest is read once, by whoever asks first, and anew when a caller has reason to believe that it changed. */
export class OpenExports {
  readonly #read: OpenExportsOptions['read'];
  readonly #onReplaced: OpenExportsOptions['onReplaced'];
  /** Those under way. */
  readonly #readings = new Map<string, Promise<OpenExport>>();
  /** What was last read of a project; it outlives readings that failed or whose callers have gone. */
  readonly #known = new Map<string, OpenExport>();

  constructor({ read, onReplaced }: OpenExportsOptions) {
    this.#read = read;
    this.#onReplaced = onReplaced;
  }

  /**
   * What was last read, also while it is read anew or could not be: who needs no file of a server out of reach is answered all the same. Before that it rejects
   * as the reading does, which is then tried again by the next caller. Aborting it leaves others that wait for the same manifest alone.
   */
  get(project: string, signal: AbortSignal): Promise<OpenExport> {
    const known = this.#known.get(project);
    return unlessAborted(known ? Promise.resolve(known) : this.#reading(project), signal);
  }

  /** The manifest as it is on its server now; readings under way are shared. */
  reread(project: string, signal: AbortSignal): Promise<OpenExport> {
    return unlessAborted(this.#reading(project), signal);
  }

  /** Reads it anew, and tells of it also where it could not be read before: whoever failed then is to ask again. */
  async renew(project: string, signal: AbortSignal): Promise<void> {
    const isFirst = !this.#known.has(project);
    const found = await this.reread(project, signal);
    if (isFirst) this.#onReplaced(project, found);
  }

  clear(): void {
    this.#readings.clear();
    this.#known.clear();
  }

  #reading(project: string): Promise<OpenExport> {
    const underWay = this.#readings.get(project);
    if (underWay) return underWay;
    const reading = this.#read(project).then((found) => this.#adopt(project, found));
    this.#readings.set(project, reading);
    const ended = (): void => {
      if (this.#readings.get(project) === reading) this.#readings.delete(project);
    };
    reading.then(ended, ended);
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
