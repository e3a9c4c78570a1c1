import { RunfolioError } from '../../model/index.js';
import type { QueryEngine } from '../queryEngine.js';
import { DeferredEngine } from './deferredEngine.js';
import type { EngineSource, GetToken } from './engineSource.js';
import { shareEngine, type SharedEngine } from './shareEngine.js';

/** The shared engine of a source for a component, which may be drawn before it holds anything, let go and come back. */
export class EngineLease {
  /** The same while the lease lasts; answers while it is held. */
  readonly engine: QueryEngine = new DeferredEngine(async () => this.#engine());
  readonly #source: EngineSource;
  #getToken: GetToken | undefined;
  #shared: SharedEngine | undefined;

  constructor(source: EngineSource) {
    this.#source = source;
    this.#getToken = source.getToken;
  }

  /** Takes part in the engine. */
  hold(): void {
    this.#shared ??= shareEngine({ ...this.#source, getToken: this.#getToken });
  }

  /** Takes tokens from another function of the same reader from now on. */
  update(getToken: GetToken | undefined): void {
    this.#getToken = getToken;
    this.#shared?.update(getToken);
  }

  /** `atOnce`: whoever comes next is to find nothing of it. */
  release(atOnce: boolean): void {
    this.#shared?.release({ atOnce });
    this.#shared = undefined;
  }

  #engine(): QueryEngine {
    if (this.#shared) return this.#shared.engine;
    throw new RunfolioError('engine-died', 'The provider that asked for the data is gone.');
  }
}
