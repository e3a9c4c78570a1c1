import type { QueryEngine } from '../queryEngine.js';
import type { GetToken } from './engineSource.js';

/** An engine and who holds it. */
export interface SharedEntry {
  readonly engine: QueryEngine;
  /** Ends the engine and whatever renews its tokens. */
  readonly end: () => void;
  /** Holders in the order in which they came, with what gives each a token. */
  readonly holders: Map<object, GetToken | undefined>;
  /** Set while nobody holds it. */
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** The engines of a page. Every copy of this package on it, of whatever version, must take it as it is: another shape gets another symbol. */
export interface EngineRegistry {
  readonly shape: 1;
  readonly entries: Map<string, SharedEntry>;
  /** Numbers of functions and objects that sources differ by. */
  readonly identities: WeakMap<object, number>;
  next: number;
}

const symbol = Symbol.for('runfolio.engine@1');

/** The registry of this page; undefined on a server, where requests of different readers share one memory, and where the place is taken by something else. */
export function engineRegistry(): EngineRegistry | undefined {
  if (globalThis.document === undefined) return undefined;
  const place = globalThis as { [symbol]?: EngineRegistry };
  place[symbol] ??= { shape: 1, entries: new Map(), identities: new WeakMap(), next: 1 };
  const found = place[symbol];
  return found.shape === 1 && found.entries instanceof Map && found.identities instanceof WeakMap ? found : undefined;
}

/** The number of a function or object, the same each time it is asked. */
export function identityIn(registry: Pick<EngineRegistry, 'identities' | 'next'>, value: object): number {
  const known = registry.identities.get(value) ?? registry.next++;
  registry.identities.set(value, known);
  return known;
}
