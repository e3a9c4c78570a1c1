import type { ClassScore } from '../model/index.js';
import { Param } from './param.js';

/** A threshold of a class's scores as somebody set it. */
export interface SharedThreshold {
  score: ClassScore;
  threshold: number;
}

/**
 * The thresholds that panels of a page share: one for each class of each logged table, so that all curves and matrices of the same predictions move together. Panels ask
 * for the counts at their threshold.
 */
export class Thresholds {
  readonly #params = new Map<string, Param<number | undefined>>();
  readonly #latest = new Map<string, Param<SharedThreshold | undefined>>();

  /** That of a class of the tables of a key; its value is undefined until somebody sets it. To be set by `set`. */
  of(table: string, name: string): Param<number | undefined> {
    return known(this.#params, JSON.stringify([table, name]));
  }

  /** The one of the tables of a key that was set last, for panels that show one class at a time; undefined where none is, or that one was taken back. */
  latest(table: string): Param<SharedThreshold | undefined> {
    return known(this.#latest, table);
  }

  /** Sets that of a class, or takes it back. */
  set(table: string, score: ClassScore, threshold: number | undefined): void {
    const latest = this.latest(table);
    if (threshold !== undefined) latest.set({ score, threshold });
    else if (latest.get()?.score.class === score.class) latest.set(undefined);
    this.of(table, score.class).set(threshold);
  }
}

function known<T>(params: Map<string, Param<T | undefined>>, key: string): Param<T | undefined> {
  const param = params.get(key) ?? new Param<T | undefined>(undefined);
  params.set(key, param);
  return param;
}
