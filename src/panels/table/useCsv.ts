import { useEffect, useRef, useState } from 'react';
import { isAbort, type Frame, type Plan } from '../../model/index.js';
import { useRunfolio } from '../../react/index.js';
import { saveBlob } from '../download/saveBlob.js';
import { csvHead, csvLines } from './csv.js';
import type { GridColumn } from './tableColumns.js';
import type { GridRow } from './view.js';

/** Rows per request of a file. */
const step = 10_000;

/** How far a file is: rows written of all, or why there is none. */
export type CsvState = { status: 'idle' } | { status: 'writing'; rows: number; stop: () => void } | { status: 'failed'; error: Error };

export interface CsvOptions {
  /** Of the file, without its ending. */
  name: string;
  columns: readonly GridColumn[];
  /** The page at an offset. */
  planAt: (offset: number, limit: number) => Plan;
  /** A row of its answer. */
  read: (frame: Frame, row: number, position: number) => GridRow;
}

/** Writes all rows that match, in order, to a CSV file that the browser saves; cancellable, and given up with the component. Where the grid shows groups, those. */
export function useCsv({ name, columns, planAt, read }: CsvOptions) {
  const { engine } = useRunfolio();
  const [state, setState] = useState<CsvState>({ status: 'idle' });
  const writing = useRef<AbortController>(undefined);
  useEffect(() => () => writing.current?.abort(), []);
  const start = async (): Promise<void> => {
    const controller = (writing.current = new AbortController());
    const stop = (): void => controller.abort();
    const parts = [csvHead(columns)];
    try {
      for (let rows = 0, total = Infinity; rows < total;) {
        setState({ status: 'writing', rows, stop });
        const frame = await engine.run(planAt(rows, step), { signal: controller.signal });
        parts.push(
          csvLines(
            Array.from({ length: frame.rows }, (_, row) => read(frame, row, rows + row)),
            columns,
          ),
        );
        total = frame.rows === 0 ? 0 : (frame.total ?? 0);
        rows += frame.rows;
      }
      saveBlob(new Blob(parts), `${name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')}.csv`);
      setState({ status: 'idle' });
    } catch (thrown) {
      setState(
        isAbort(thrown) ? { status: 'idle' } : { status: 'failed', error: thrown instanceof Error ? thrown : new Error(String(thrown)) },
      );
    }
  };
  return { state, start: () => void start() };
}
