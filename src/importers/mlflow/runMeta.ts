import { parseDocument } from 'yaml';
import type { RunState } from '../../model/index.js';

/** What a `meta.yaml` of MLflow says: of a run where `runId` is set, else of an experiment. */
export interface StoreMeta {
  runId: string | undefined;
  experimentId: string | undefined;
  name: string | undefined;
  state: RunState;
  /** Milliseconds since 1970, UTC. */
  start: number | undefined;
  end: number | undefined;
  user: string | undefined;
  deleted: boolean;
}

/** States by their number and by their name, of which newer stores write the one and older ones the other. */
const states: Readonly<Record<string, RunState>> = {
  1: 'running',
  2: 'running',
  3: 'finished',
  4: 'failed',
  5: 'killed',
  RUNNING: 'running',
  SCHEDULED: 'running',
  FINISHED: 'finished',
  FAILED: 'failed',
  KILLED: 'killed',
};

/** Reads a `meta.yaml`. Throws where it is no YAML mapping. */
export function readMeta(text: string): StoreMeta {
  const document = parseDocument(text, { logLevel: 'error' });
  if (document.errors[0]) throw document.errors[0];
  // As a map, so that no key is special; ids of digits stay as they are written.
  const facts: unknown = document.toJS({ mapAsMap: true });
  if (!(facts instanceof Map)) throw new SyntaxError('it holds no mapping');
  const textOf = (key: string): string | undefined => {
    const node: unknown = document.get(key, true);
    const source = node !== null && typeof node === 'object' && 'source' in node ? node.source : undefined;
    const value: unknown = facts.get(key);
    if (value === null || value === undefined || value === '') return undefined;
    if (typeof source === 'string') return source;
    return typeof value === 'string' ? value : undefined;
  };
  const numberOf = (key: string): number | undefined => {
    const value: unknown = facts.get(key);
    return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : undefined;
  };
  const status = textOf('status') ?? '';
  return {
    runId: textOf('run_id') ?? textOf('run_uuid'),
    experimentId: textOf('experiment_id'),
    name: textOf('run_name') ?? textOf('name'),
    state: Object.hasOwn(states, status) ? states[status]! : 'finished',
    start: numberOf('start_time'),
    end: numberOf('end_time'),
    user: textOf('user_id'),
    deleted: textOf('lifecycle_stage') === 'deleted',
  };
}
