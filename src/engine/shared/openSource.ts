import type { QueryEngine } from '../queryEngine.js';
import type { TokenRenewal } from '../tokens/index.js';
import { createWasmEngine } from '../wasmEngine.js';
import type { ApiSource, EngineSource, ExportsSource } from './engineSource.js';
import { exportSources } from './exportSources.js';
import { notLoaded } from './notLoaded.js';

/** Makes the engine of a source. `tokens` are those of the source, where it has any. The code of engines but the usual one comes when it is needed. */
export async function openSource(source: EngineSource, tokens: TokenRenewal | undefined): Promise<QueryEngine> {
  return 'api' in source ? fromApi(source, tokens) : fromExports(source, tokens);
}

async function fromApi({ api, headers, pollSeconds, stallSeconds }: ApiSource, tokens: TokenRenewal | undefined): Promise<QueryEngine> {
  const { createHttpEngine } = await import('../http/index.js').catch(notLoaded);
  return createHttpEngine({ url: api, headers, pollSeconds, stallSeconds, getToken: tokens?.getToken });
}

/** What an export says of its own headers goes before the tokens of the source. */
function fromExports({ exports, workers, limits, eager, stallSeconds }: ExportsSource, tokens: TokenRenewal | undefined): QueryEngine {
  const sources = exportSources(exports).map((each) => ('url' in each ? { ...each, headers: each.headers ?? tokens?.headers } : each));
  return createWasmEngine({ exports: sources, workers, limits, eager, stallSeconds });
}
