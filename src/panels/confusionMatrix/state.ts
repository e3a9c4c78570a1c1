import type { Filter, ThresholdOf } from '../../model/index.js';

/** A cell whose rows are listed. */
export interface PickedCell {
  /** Index of the run; -1 where rows of all are together. */
  run: number;
  /** Names of the classes, as they are shown. */
  actual: string;
  predicted: string;
  /** The threshold at which it was picked, where one decides what is predicted. */
  at: ThresholdOf | undefined;
  /** The rows of the table. */
  filter: Filter;
}

/** What the reader of a confusion matrix chose. */
export interface ConfusionMatrixState {
  /** The step whose tables are counted; that of the spec where absent. */
  step?: number | 'last' | undefined;
  /** Index of the run that is shown large, of several. */
  focus?: number | undefined;
  /** What is shown in the place of the matrix. */
  tab: 'matrix' | 'confusions' | 'metrics';
  pick?: PickedCell | undefined;
  /** First of the picked rows that are listed, from 0. */
  firstRow: number;
}

export const initialState: ConfusionMatrixState = { tab: 'matrix', firstRow: 0 };
