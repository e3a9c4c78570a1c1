import type { QueryEngine } from '../../src/engine/index.js';
import type { ProjectData } from '../../src/model/index.js';
import { createMemoryEngine, type MemoryEngine } from './memoryEngine.js';

/** An engine over a project that is still written. */
export interface GrowingEngine extends QueryEngine {
  /** Goes on to the next state of the project, and tells who listens. The last one stays. */
  grow: () => void;
}

/** Answers by the first state of a project until `grow` is called. */
export function createGrowingEngine(states: readonly [ProjectData, ...ProjectData[]]): GrowingEngine {
  const listeners = new Set<Parameters<QueryEngine['subscribe']>[1]>();
  let at = 0;
  let engine: MemoryEngine = createMemoryEngine(states[0]);
  return {
    projects: (options) => engine.projects(options),
    catalog: (project, options) => engine.catalog(project, options),
    run: (plan, options) => engine.run(plan, options),
    explain: (plan, options) => engine.explain(plan, options),
    subscribe: (_, onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    dispose: () => engine.dispose(),
    grow: () => {
      const next = states[++at];
      if (!next) return;
      engine = createMemoryEngine(next, { previous: engine.manifest });
      for (const listener of listeners) listener(engine.manifest.tables);
    },
  };
}
