import { Param } from './param.js';

/**
 * The thresholds that panels of a page share: one for each class of each logged table, so that all curves and matrices of the same predictions move together. Panels ask
 * for the counts at their threshold.
 */
export class Thresholds {
  readonly #params = new Map<string, Param<number | undefined>>();

  /** That of a class of the tables of a key; its value is undefined until somebody sets it. */
  of(table: string, name: string): Param<number | undefined> {
    const key = JSON.stringify([table, name]);
    const known = this.#params.get(key) ?? new Param<number | undefined>(undefined);
    this.#params.set(key, known);
    return known;
  }
}
