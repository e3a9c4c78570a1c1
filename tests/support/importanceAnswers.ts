import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What `tests/fixtures/importance/make.py` computed with scikit-learn, SciPy and numpy. */
export interface ImportanceAnswers {
  tree: {
    x: number[][];
    y: number[];
    draws: number[];
    shallowShares: number[];
    shallowPredictions: number[];
  };
  dependence: { grid: number[]; mean: number[] };
  ped: {
    input: Record<'target' | 'uniform' | 'log' | 'whole' | 'category', number[]>;
    divergence: Record<'minimize' | 'maximize', Record<'uniform' | 'declared' | 'log' | 'whole' | 'category', number>>;
  };
  normal: { x: number[]; cdf: number[] };
}

/** Reads the fixture. */
export function importanceAnswers(): ImportanceAnswers {
  return JSON.parse(
    readFileSync(fileURLToPath(new URL('../fixtures/importance/answers.json', import.meta.url)), 'utf8'),
  ) as ImportanceAnswers;
}
