import type { RecordSegment, RunData } from '../model/index.js';
import { byStep } from './recordFiles.js';

/** What one run logged under a key, by step. */
export interface KeyedRun<T> {
  run: number;
  entries: T[];
}

/** Histograms or media of all runs by key, keys in code unit order, runs ascending, entries by step. */
export function collectKeyed<T extends { step: number }>(
  runs: readonly RunData[],
  of: (run: RunData) => ReadonlyMap<string, readonly T[]> | undefined,
  what: string,
): [key: string, runs: KeyedRun<T>[]][] {
  const byKey = new Map<string, KeyedRun<T>[]>();
  for (const [run, data] of runs.entries()) {
    for (const [key, entries] of of(data) ?? []) {
      if (entries.length === 0) continue;
      const known = byKey.get(key) ?? [];
      byKey.set(key, known);
      known.push({ run, entries: byStep(entries, `${what} ${key} of run ${data.runId}`) });
    }
  }
  return [...byKey].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** The manifest's entry of a key, its segments still to come. */
export function keyedEntry<T extends { step: number }>(
  key: string,
  id: number,
  logged: readonly KeyedRun<T>[],
): { key: string; id: number; rows: number; runs: number; steps: [number, number]; segments: RecordSegment[] } {
  const rows = logged.reduce((sum, { entries }) => sum + entries.length, 0);
  const first = logged.reduce((least, { entries }) => Math.min(least, entries[0]!.step), Infinity);
  const last = logged.reduce((most, { entries }) => Math.max(most, entries.at(-1)!.step), -Infinity);
  return { key, id, rows, runs: logged.length, steps: [first, last], segments: [] };
}
