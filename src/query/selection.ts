import type { Filter } from '../model/index.js';
import { Param } from './param.js';

/** What one panel selects. `run` filters reach every panel, `row` filters those that show the same table. */
export interface Clause {
  /** Id of the panel the clause comes from; it has at most one. */
  source: string;
  scope: 'run' | 'row';
  filter: Filter;
}

/** `intersect`: all clauses hold; `union`: any; `crossfilter`: all but one's own, so that a panel's brush does not empty that panel. */
export type Resolution = 'intersect' | 'union' | 'crossfilter';

/** Named clauses from many panels, resolved to one filter for each. Plain JSON, so that a report can save it. */
export class Selection {
  readonly resolution: Resolution;
  readonly #clauses: Param<readonly Clause[]>;

  constructor(resolution: Resolution = 'crossfilter', clauses: readonly Clause[] = []) {
    this.resolution = resolution;
    this.#clauses = new Param(clauses);
  }

  /** The clauses in force, oldest first. */
  readonly clauses = (): readonly Clause[] => this.#clauses.get();

  readonly subscribe = (listener: () => void): (() => void) => this.#clauses.subscribe(listener);

  /** Puts the clause in place of the source's earlier one. */
  update(clause: Clause): void {
    this.#clauses.set([...this.#others(clause.source), clause]);
  }

  /** Drops the clause of a source, or all of them. */
  clear(source?: string): void {
    this.#clauses.set(source === undefined ? [] : this.#others(source));
  }

  /** The filter a panel must apply; undefined where nothing is selected. */
  filterFor(panel: string, scope: Clause['scope']): Filter | undefined {
    const relevant = this.clauses().filter((clause) => clause.scope === scope);
    const counted = this.resolution === 'crossfilter' ? relevant.filter((clause) => clause.source !== panel) : relevant;
    const of = counted.map((clause) => clause.filter);
    if (of.length < 2) return of[0];
    return { op: this.resolution === 'union' ? 'or' : 'and', of };
  }

  #others(source: string): Clause[] {
    return this.clauses().filter((clause) => clause.source !== source);
  }
}
