import { calibrationBins, type Binning, type Calibration, type CurveFigures, type ThresholdTable } from '../../numeric/index.js';
import { ByteCache, SharedLoads } from '../series/index.js';

/** Whose rows a line is made of: a run, a run at a step, or all together. */
export interface CurveGroup {
  /** -1 where rows are of no run, or of several together. */
  run: number;
  runId: string | undefined;
  name: string | undefined;
  step: number;
}

/** The scores of one class in one group, sorted and counted. */
export interface SortedClass {
  table: ThresholdTable;
  figures: CurveFigures;
  /** Rows that have a label, and no score. */
  withoutScore: number;
  /** Calibration that was computed, by its bins: see `calibrationOf`. */
  calibrations: Map<string, Calibration | undefined>;
}

/** The calibration of a class, computed once: a threshold that moves asks for nothing else. */
export function calibrationOf({ table, calibrations }: SortedClass, bins: number, binning: Binning): Calibration | undefined {
  const key = `${binning} ${bins}`;
  if (!calibrations.has(key)) calibrations.set(key, calibrationBins(table, bins, binning));
  return calibrations.get(key);
}

/** All that is sorted for one choice of rows, labels and scores: every curve, and the counts at any threshold, are made of it. */
export interface SortedRows {
  groups: { group: CurveGroup; classes: SortedClass[]; micro: SortedClass | undefined }[];
  rows: number;
  withoutLabel: number;
  withoutWeight: number;
}

/** Bytes of sorted scores that are kept: those of 10 million. */
const mostBytes = 256 * 1024 * 1024;

/**
 * Keeps what was sorted last, and lets all who ask for the same while it is being made wait for that: several curves of the same scores are sorted once, and a
 * threshold that moves is answered by a binary search.
 */
export class SortedScores {
  readonly #kept = new ByteCache<SortedRows>(mostBytes);
  readonly #loads = new SharedLoads<SortedRows>();

  async get(key: string, make: (signal: AbortSignal) => Promise<SortedRows>, signal: AbortSignal): Promise<SortedRows> {
    const known = this.#kept.get(key);
    if (known) return known;
    const made = await this.#loads.get(key, make, signal);
    this.#kept.set(key, made, bytesOf(made));
    return made;
  }
}

function bytesOf({ groups }: SortedRows): number {
  const tables = groups.flatMap(({ classes, micro }) => (micro ? [...classes, micro] : classes));
  return tables.reduce((sum, { table }) => sum + 3 * table.thresholds.byteLength, 1000);
}
