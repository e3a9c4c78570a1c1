import { RunfolioError, type Manifest } from '../../model/index.js';
import { notLoaded } from '../shared/notLoaded.js';
import { memoryProject, type MemoryData } from './memoryData.js';

/** The files of an export in memory, by their paths, and its manifest. */
export interface MemoryFiles {
  readonly manifest: Manifest;
  readonly files: Readonly<Record<string, Blob>>;
}

/** An export of data that the host holds in memory: it stands where the address of an export stands. */
export interface MemoryExport {
  /** What plans and panels call the project. */
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  /**
   * Takes other data of the same project in place of the first, such as more points of runs that go on; panels follow. Resolves when the next question is answered from them. Rejects with
   * `bad-input` where they are not valid, and then all stays as it was. Of several that come faster than they can be taken, the last counts.
   */
  readonly update: (data: MemoryData) => Promise<void>;
  /** The files as they are now, for engines; they are made when they are first asked for. */
  readonly open: () => Promise<MemoryFiles>;
  /** Calls back after each change of the files; gives the undo. */
  readonly subscribe: (onChange: () => void) => () => void;
}

/**
 * Makes an export of runs, points and tables that the host holds in memory: no server is needed. The arrays are read when they are first asked for, and not copied before. What is not
 * valid is said in the panels, with the run and the key.
 */
export function createMemoryExport(data: MemoryData): MemoryExport {
  const { id, name } = memoryProject(data);
  const listeners = new Set<() => void>();
  let newest = data;
  let files: Promise<MemoryFiles> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const written = async (given: MemoryData, before?: MemoryFiles): Promise<MemoryFiles> => {
    const { writeMemory } = await import('./writeMemory.js').catch(notLoaded);
    return writeMemory(given, before);
  };
  const replace = async (next: MemoryData): Promise<void> => {
    // A later one has taken its place.
    if (newest !== next) return;
    const before = await files?.catch(() => undefined);
    const made = await written(next, before);
    files = Promise.resolve(made);
    for (const listener of listeners) listener();
  };
  return {
    id,
    name,
    open: () => (files ??= retriable(written(newest))),
    update: async (next) => {
      const other = memoryProject(next).id;
      if (other !== id)
        throw new RunfolioError('bad-input', `The export is of the project ${JSON.stringify(id)}, not of ${JSON.stringify(other)}.`);
      newest = next;
      if (!files) return;
      const replaced = last.then(() => replace(next));
      last = replaced.catch(() => undefined);
      await replaced;
    },
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => void listeners.delete(onChange);
    },
  };

  /** Code that did not come is asked for again by the next who needs it; data that are not valid stay so. */
  function retriable(opening: Promise<MemoryFiles>): Promise<MemoryFiles> {
    opening.catch((thrown: unknown) => {
      if (thrown instanceof RunfolioError && thrown.code === 'offline' && files === opening) files = undefined;
    });
    return opening;
  }
}
