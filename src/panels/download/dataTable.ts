import type { Frame, Plan, Scalar } from '../../model/index.js';

/** A value of a file: undefined where there is none. */
export type DataValue = Scalar | Date | Float64Array | readonly string[] | undefined;

/** A column of a file. */
export interface DataColumn {
  name: string;
  /** The value in a row of its chunk, from 0. */
  at: (row: number) => DataValue;
}

/** Some rows of a table. */
export interface DataChunk {
  rows: number;
  columns: readonly DataColumn[];
}

/** Asks an engine for the answer to a plan. */
export type AskPlan = (plan: Plan) => Promise<Frame>;

/** Data that can be written to a file. */
export interface DataTable {
  /** Unique among the tables of a panel; part of the file's name. */
  id: string;
  title: string;
  /** What its rows are, with their count, without a full stop: `12,004 drawn points, of 2,400,000 logged`. */
  about: string;
  /** All rows in order, some at a time; every chunk has the same columns. */
  chunks: (ask: AskPlan) => AsyncIterable<DataChunk> | Iterable<DataChunk>;
}
