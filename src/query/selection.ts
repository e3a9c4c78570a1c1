import type { Filter } from '../model/index.js';
import { Param } from './param.js';

/** What one panel, or the run list, selects. `run` filters reach every panel, `row` filters those that show the same table. */
export interface Clause {
  /** Id of the panel the clause comes from. */
  source: string;
  /** Which of the source's clauses it is: a panel has at most one per part, such as an axis. Default: the only one. */
  part?: string | undefined;
  scope: 'run' | 'row';
  filter: Filter;
  /** What a person reads for it; the text of the filter where absent. */
  label?: string | undefined;
}

/** `intersect`: all clauses hold; `union`: any; `crossfilter`: all but one's own, so that a panel's brush does not empty that panel. */
export type Resolution = 'intersect' | 'union' | 'crossfilter';

/** What panels do with what is not selected: draw it greyed, or leave it out. */
export type SelectionEffect = 'grey' | 'filter';

/** Plain JSON, so that a view, an address or a report can hold it. */
export interface SelectionState {
  /** Oldest first. */
  clauses: readonly Clause[];
  effect: SelectionEffect;
}

/** Nothing is selected. */
export const noSelection: SelectionState = { clauses: [], effect: 'grey' };

/** Named clauses from many panels, resolved to one filter for each. */
export class Selection {
  readonly resolution: Resolution;
  readonly #state: Param<SelectionState>;

  constructor(resolution: Resolution = 'crossfilter', state: SelectionState = noSelection) {
    this.resolution = resolution;
    this.#state = new Param(state);
  }

  /** The same object until something changes. */
  readonly getState = (): SelectionState => this.#state.get();

  readonly subscribe = (listener: () => void): (() => void) => this.#state.subscribe(listener);

  /** Puts these clauses in place of all that the source had; none clear it. */
  set(source: string, clauses: readonly Omit<Clause, 'source'>[]): void {
    const others = this.getState().clauses.filter((clause) => clause.source !== source);
    if (clauses.length === 0 && others.length === this.getState().clauses.length) return;
    this.#change([...others, ...clauses.map((clause) => ({ ...clause, source }))]);
  }

  /** Drops one clause. */
  remove({ source, part }: Pick<Clause, 'source' | 'part'>): void {
    this.#change(this.getState().clauses.filter((clause) => clause.source !== source || clause.part !== part));
  }

  /** Puts another state in place of all there is, such as one that was kept elsewhere. */
  replace(state: SelectionState): void {
    this.#state.set(state);
  }

  /** Drops all clauses. */
  clear(): void {
    this.#change([]);
  }

  setEffect(effect: SelectionEffect): void {
    this.#state.set({ ...this.getState(), effect });
  }

  /** The filter a panel must apply; undefined where nothing is selected. */
  filterFor(panel: string, scope: Clause['scope']): Filter | undefined {
    return selectionFilter(this.getState(), panel, scope, this.resolution);
  }

  #change(clauses: readonly Clause[]): void {
    this.#state.set({ ...this.getState(), clauses });
  }
}

/** The filter that `panel` must apply to a selection; undefined where nothing is selected. */
export function selectionFilter(
  { clauses }: SelectionState,
  panel: string,
  scope: Clause['scope'] = 'run',
  resolution: Resolution = 'crossfilter',
): Filter | undefined {
  const relevant = clauses.filter((clause) => clause.scope === scope);
  const counted = resolution === 'crossfilter' ? relevant.filter((clause) => clause.source !== panel) : relevant;
  const of = counted.map((clause) => clause.filter);
  if (of.length < 2) return of[0];
  return { op: resolution === 'union' ? 'or' : 'and', of };
}
