import { RunfolioError } from '../../model/index.js';
import type { QueryEngine } from '../queryEngine.js';
import type { TokenRenewal } from '../tokens/index.js';
import { DeferredEngine } from './deferredEngine.js';
import { engineRegistry, identityIn, type SharedEntry } from './engineRegistry.js';
import type { EngineSource, GetToken } from './engineSource.js';
import { notLoaded } from './notLoaded.js';
import { openSource } from './openSource.js';
import { principalKey, sourceKey } from './sourceKey.js';

/** Milliseconds for which an engine outlives its last holder: one who comes back finds its data as they were. */
const restMs = 5000;

/** A part in an engine that others may hold, too. */
export interface SharedEngine {
  readonly engine: QueryEngine;
  /** Takes the token of who holds it from now on from another function: of the same principal. */
  update: (getToken: GetToken | undefined) => void;
  /** Gives it back. The last to do so ends it: some seconds later, or `atOnce`. */
  release: (options?: { atOnce?: boolean }) => void;
}

/**
 * The engine of a source: the one there is on this page for the same source and principal, whoever asked for it, also by another copy of this package. Nothing is
 * fetched and no worker started before its first question.
 */
export function shareEngine(source: EngineSource): SharedEngine {
  const registry = engineRegistry();
  const entries = registry?.entries ?? new Map<string, SharedEntry>();
  const key = registry ? sourceKey(source, (value) => identityIn(registry, value)) : '';
  const entry = entries.get(key) ?? newEntry(source);
  entries.set(key, entry);
  clearTimeout(entry.timer);
  entry.timer = undefined;
  const holder = {};
  entry.holders.set(holder, source.getToken);
  const end = (): void => {
    if (entries.get(key) === entry) entries.delete(key);
    entry.end();
  };
  return {
    engine: entry.engine,
    update: (getToken) => void (entry.holders.has(holder) && entry.holders.set(holder, getToken)),
    release: ({ atOnce = false } = {}) => {
      if (!entry.holders.delete(holder) || entry.holders.size > 0) return;
      if (atOnce || !registry) end();
      else entry.timer = setTimeout(end, restMs);
    },
  };
}

/** Equal for sources of one reader: what one has loaded must be gone when another takes its place. */
export function readerOf(source: EngineSource): string {
  const registry = engineRegistry();
  return registry ? principalKey(source, (value) => identityIn(registry, value)) : '';
}

/** Equal for sources that share an engine. */
export function sharedBy(source: EngineSource): string {
  const registry = engineRegistry();
  return registry ? sourceKey(source, (value) => identityIn(registry, value)) : '';
}

function newEntry(source: EngineSource): SharedEntry {
  const holders = new Map<object, GetToken | undefined>();
  let opened: Promise<QueryEngine> | undefined;
  let tokens: TokenRenewal | undefined;
  let ended = false;
  const open = async (): Promise<QueryEngine> => {
    if (source.getToken) {
      const { createTokenRenewal } = await import('../tokens/index.js').catch(notLoaded);
      if (ended) throw new RunfolioError('engine-died', 'The engine was shut down.');
      // Whoever came last is asked: the functions of others may be of pages that are gone.
      const latest: GetToken = (options) => ([...holders.values()].findLast((each) => each) ?? source.getToken!)(options);
      tokens ??= createTokenRenewal({ getToken: latest });
    }
    return openSource(source, tokens);
  };
  const ask = (): Promise<QueryEngine> => {
    if (ended) return Promise.reject(new RunfolioError('engine-died', 'The engine was shut down.'));
    opened ??= open().catch((thrown: unknown) => {
      opened = undefined;
      throw thrown;
    });
    return opened;
  };
  const end = (): void => {
    ended = true;
    void opened?.then(
      (engine) => engine.dispose(),
      () => undefined,
    );
    tokens?.dispose();
  };
  return { engine: new DeferredEngine(ask, async () => end()), end, holders, timer: undefined };
}
