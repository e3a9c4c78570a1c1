/** Numbers; times are milliseconds since 1970, UTC. A row with `valid[i] === 0` is missing, which is not the same as NaN. */
export interface NumberColumn {
  type: 'number';
  values: Float64Array;
  /** 1 where the row has a value; absent when all have. */
  valid?: Uint8Array | undefined;
}

/** Truth values: 1 is true. */
export interface BooleanColumn {
  type: 'boolean';
  values: Uint8Array;
  /** 1 where the row has a value; absent when all have. */
  valid?: Uint8Array | undefined;
}

/** Texts (`json`: the JSON text of a list or other value): row i is `dictionary[codes[i]]`, a code of -1 is missing. */
export interface TextColumn {
  type: 'string' | 'json';
  codes: Int32Array;
  dictionary: string[];
}

/** A list of texts per row, as `tags`: row i has `dictionary[codes[k]]` for k from `offsets[i]` to `offsets[i + 1]`, exclusive. */
export interface TextListColumn {
  type: 'strings';
  offsets: Int32Array;
  codes: Int32Array;
  dictionary: string[];
}

/** A list of numbers per row: row i has `values[k]` for k from `offsets[i]` to `offsets[i + 1]`, exclusive. NaN is a value. */
export interface NumberListColumn {
  type: 'numbers';
  offsets: Int32Array;
  values: Float64Array;
  /** 1 where the row has a list, 0 where it is missing; absent when all have one. */
  valid?: Uint8Array | undefined;
}

/** One column of the run table as it lies in memory: what filters are evaluated on. Row i is run i. */
export type StoredColumn = NumberColumn | BooleanColumn | TextColumn | TextListColumn;
