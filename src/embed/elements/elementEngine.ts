import { createTokenRenewal } from '../../client/index.js';
import { createHttpEngine, createWasmEngine, type EngineWorkers, type ExportSource, type QueryEngine } from '../../engine/index.js';
import { elementWorkers } from './elementWorkers.js';

/** Where an engine reads, and for whom. */
export interface EngineSource {
  /** A server's API; the exports are read in this browser where absent. */
  api: string | undefined;
  exports: readonly ExportSource[];
  principal: string | undefined;
  getToken: ((options: { signal: AbortSignal }) => Promise<string>) | undefined;
}

/** An engine for as long as somebody needs it. */
export interface EngineLease {
  engine: QueryEngine;
  release: () => void;
}

let workers: EngineWorkers | undefined;

export function leaseEngine({ api, exports, getToken }: EngineSource): EngineLease {
  const renewal = getToken && createTokenRenewal({ getToken });
  workers ??= elementWorkers();
  const engine =
    api === undefined
      ? createWasmEngine({ exports: exports.map((one) => ({ ...one, headers: one.headers ?? renewal?.headers })), workers })
      : createHttpEngine({ url: api, getToken: renewal?.getToken });
  return {
    engine,
    release: () => {
      renewal?.dispose();
      void engine.dispose();
    },
  };
}
