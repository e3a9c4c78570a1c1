import type { LoggedColumn, LoggedTable, ProjectData } from '../../src/model/index.js';
import { makeRun } from '../../tests/support/makeRun.js';

/** One logged table of made-up predictions. */
export interface Predictions {
  /** Default `predictions`. */
  key?: string;
  /** Index of the run that logged it; no run where absent. */
  run?: number;
  step?: number;
  /** Default 2,000. */
  rows?: number;
  /** Two or more. Default `0` and `1`, with one column of scores, that of `1`. */
  classes?: readonly string[];
  /** How far apart the classes are; 0 is chance. Default 1.5. */
  skill?: number;
  /** Share of each class among the rows. Default: all the same. */
  shares?: readonly number[];
  /** Changes a row's scores: a constant, or NaN for some. */
  scores?: (score: number, row: number) => number;
  /** Whether every label is there. Default: it is. */
  labelled?: (row: number) => boolean;
}

/** A project with tables of predictions, for stories and tests; nothing was trained. Scores are the softmax of random numbers that lean to the right class. */
export function predictionsProject(tables: readonly Predictions[], names: readonly string[] = ['run']): ProjectData {
  const runs = names.map((name, i) => makeRun(`run-${i}`, { name, createdAt: Date.UTC(2026, 3, 1) + i * 3_600_000, source: 'synthetic' }));
  return { id: 'predictions', name: 'synthetic predictions', runs, tables: tables.map(tableOf), parameters: [], warnings: [] };
}

function tableOf(
  { key = 'predictions', run, step, rows = 2000, classes = ['0', '1'], skill = 1.5, shares, scores, labelled }: Predictions,
  seed: number,
): LoggedTable {
  const random = seeded(seed + 1);
  const actual = Int32Array.from({ length: rows }, () => drawClass(random(), classes.length, shares));
  const columns = classes.map(() => new Float64Array(rows));
  for (let row = 0; row < rows; row++) {
    const logits = classes.map((_, i) => 2 * (random() + random() + random() - 1.5) + (actual[row] === i ? skill : 0));
    const sum = logits.reduce((all, logit) => all + Math.exp(logit), 0);
    logits.forEach((logit, i) => {
      const score = Math.exp(logit) / sum;
      columns[i]![row] = scores ? scores(score, row) : score;
    });
  }
  const labels: LoggedColumn = {
    name: 'label',
    column: { type: 'string', dictionary: [...classes], codes: actual.map((code, row) => (labelled?.(row) === false ? -1 : code)) },
  };
  const scored = classes.map((name, i): LoggedColumn => ({ name: `score_${name}`, column: { type: 'number', values: columns[i]! } }));
  return {
    key,
    rows,
    runId: run === undefined ? undefined : `run-${run}`,
    step,
    columns: [labels, ...(classes.length === 2 ? scored.slice(1) : scored)],
  };
}

function drawClass(share: number, classes: number, shares: readonly number[] | undefined): number {
  if (!shares) return Math.floor(share * classes);
  let left = share;
  const found = shares.findIndex((own) => (left -= own) < 0);
  return found < 0 ? shares.length - 1 : found;
}

/** A repeatable stream of numbers from 0 to 1 (mulberry32, Tommy Ettinger, public domain). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
