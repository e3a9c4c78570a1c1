import { canonicalJson } from '../../model/index.js';

export type VersionsListener = (versions: Readonly<Record<string, number>>) => void;

export interface VersionWatchOptions {
  /** Asks for the versions of a project's tables as they are now. */
  read: (project: string, signal: AbortSignal) => Promise<Readonly<Record<string, number>>>;
  /** Seconds between two questions. */
  seconds: number;
}

/** One project that is asked about. */
interface Watched {
  listeners: Set<VersionsListener>;
  stop: AbortController;
}

/** Asks for the versions of projects again and again while anybody listens, and tells of changes. */
export class VersionWatch {
  readonly #options: VersionWatchOptions;
  readonly #watched = new Map<string, Watched>();
  /** What is known of each project, as text. */
  readonly #known = new Map<string, string>();

  constructor(options: VersionWatchOptions) {
    this.#options = options;
  }

  subscribe(project: string, onChange: VersionsListener): () => void {
    const watched = this.#watched.get(project) ?? this.#start(project);
    // A listener of its own for each call: the same function may subscribe twice.
    const listener: VersionsListener = (versions) => onChange(versions);
    watched.listeners.add(listener);
    return () => {
      watched.listeners.delete(listener);
      if (watched.listeners.size > 0 || this.#watched.get(project) !== watched) return;
      watched.stop.abort();
      this.#watched.delete(project);
    };
  }

  /** Takes in versions that came by another way; tells listeners where they are new. */
  note(project: string, versions: Readonly<Record<string, number>>): void {
    const text = canonicalJson(versions);
    const before = this.#known.get(project);
    this.#known.set(project, text);
    if (before === undefined || before === text) return;
    for (const listener of this.#watched.get(project)?.listeners ?? []) listener(versions);
  }

  dispose(): void {
    for (const { stop } of this.#watched.values()) stop.abort();
    this.#watched.clear();
  }

  #start(project: string): Watched {
    const watched: Watched = { listeners: new Set(), stop: new AbortController() };
    this.#watched.set(project, watched);
    const { signal } = watched.stop;
    const ask = (): void => {
      // Out of reach or refused: whoever asks for data is told; here it is tried again.
      const asked = this.#options.read(project, signal).then((versions) => !signal.aborted && this.note(project, versions));
      asked.catch(() => {}).finally(schedule);
    };
    const schedule = (): void => {
      if (signal.aborted) return;
      const timer = setTimeout(ask, this.#options.seconds * 1000);
      signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
    };
    ask();
    return watched;
  }
}
