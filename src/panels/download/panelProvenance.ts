import type { QueryEngine } from '../../engine/index.js';
import { isAbort, type Plan, type RunId, type RunSet } from '../../model/index.js';
import type { Answer } from '../panelKind.js';
import { fieldAt, idColumn } from '../groups/index.js';
import type { PanelData } from './panelData.js';
import { runIdsPlan } from './runIdsPlan.js';
import { provenanceOf, type Provenance, type ProvenanceQuery } from './provenance.js';

/** Where a drawn panel comes from. Asks the engine for the ids of its runs and for the SQL of its plans. `madeAt`: ms since 1970, default now. */
export async function panelProvenance(
  { document, title, runs: runSet, catalog, answers }: PanelData,
  engine: Pick<QueryEngine, 'run' | 'explain'>,
  { signal, madeAt = Date.now() }: { signal: AbortSignal; madeAt?: number | undefined },
): Promise<Provenance> {
  // The hash is loaded when it is first needed.
  const [{ answersHash }, runs, queries] = await Promise.all([
    import('./answersHash.js'),
    runIds(runSet, engine, signal),
    Promise.all(answers.map((answer) => queryOf(answer, engine, signal))),
  ]);
  return provenanceOf({ madeAt, title, document, runSet, catalog, runs, hash: answersHash(answers), queries });
}

async function runIds(runSet: RunSet, engine: Pick<QueryEngine, 'run'>, signal: AbortSignal): Promise<RunId[]> {
  const frame = await engine.run(runIdsPlan(runSet), { signal });
  return Array.from({ length: frame.rows }, (_, row) => String(fieldAt(frame, idColumn, row) ?? ''));
}

async function queryOf({ plan, frame }: Answer, engine: Pick<QueryEngine, 'explain'>, signal: AbortSignal): Promise<ProvenanceQuery> {
  const sql = await explained(plan, engine, signal);
  const { rows, fidelity, versions } = frame;
  return { plan, ...(sql && { sql }), rows, fidelity, tables: versions };
}

/** An engine that has no SQL for a plan (or gives none) leaves a figure its other provenance. */
async function explained(plan: Plan, engine: Pick<QueryEngine, 'explain'>, signal: AbortSignal): Promise<ProvenanceQuery['sql']> {
  try {
    const { sql, params } = await engine.explain(plan, { signal });
    return { text: sql, params };
  } catch (error) {
    if (isAbort(error)) throw error;
    return undefined;
  }
}
