import { allOf, type Filter, type Plan } from '../../src/model/index.js';
import type { EmbedGrant } from './embedClaims.js';

/** What a signed token holds its reader to, beside the report or project it is for. */
export interface EmbedLock {
  /** What runs must pass to be seen. */
  filter: Filter;
  /** Kinds of plans that may be asked. Absent: all, and exports too. */
  plans?: ReadonlySet<Plan['kind']> | undefined;
}

/** Kinds of plans whose answers name files of runs. */
const withFiles: readonly Plan['kind'][] = ['media.page', 'table.page'];

export function lockOf({ filters, plans }: EmbedGrant): EmbedLock {
  return { filter: allOf(filters), plans: plans && new Set(plans) };
}

/** Whether the reader may ask this: a kind of plans, a file that runs logged, or files of exports, which answer plans of every kind. */
export function lockAllows({ plans }: EmbedLock, what: Plan['kind'] | 'file' | 'export'): boolean {
  if (!plans) return true;
  if (what === 'export') return false;
  return what === 'file' ? withFiles.some((kind) => plans.has(kind)) : plans.has(what);
}
