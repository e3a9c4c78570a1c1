import type { RunData } from '../../src/model/index.js';

/** A run with nothing but what is given. */
export function makeRun(runId: string, fields: Partial<RunData> = {}): RunData {
  const maps = { config: new Map(), summary: new Map(), metrics: new Map(), system: new Map() };
  return { runId, name: runId, state: 'finished', tags: [], source: 'jsonl', ...maps, ...fields };
}
