import { useEffect, useRef, useState } from 'react';
import { isAbort, type Frame, type Plan } from '../../model/index.js';
import { useRunfolio } from '../../react/index.js';
import { csvHead, csvLines } from './csv.js';
import type { GridColumn } from './tableColumns.js';
import { rowOf, type GridRow } from './view.js';

/** Rows per request of a file. */
const step = 10_000;

/** How far a file is: rows written of all, or why there is none. */
export type CsvState = { status: 'idle' } | { status: 'writing'; rows: number; stop: () => void } | { status: 'failed'; message: string };

/**
 * Writes all rows that match, in order, to a CSV file that the browser saves; cancellable, and given up with the component. `planAt` gives the page at an offset, `readRow` a row
 * of its answer at a position among all.
 */
export function useCsv(
  name: string,
  columns: readonly GridColumn[],
  planAt: (offset: number, limit: number) => Plan,
  readRow: (frame: Frame, row: number, position: number, columns: readonly GridColumn[]) => GridRow = rowOf,
) {
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
            Array.from({ length: frame.rows }, (_, row) => readRow(frame, row, rows + row, columns)),
            columns,
          ),
        );
        total = frame.rows === 0 ? 0 : (frame.total ?? 0);
        rows += frame.rows;
      }
      save(`${name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')}.csv`, parts);
      setState({ status: 'idle' });
    } catch (thrown) {
      setState(
        isAbort(thrown) ? { status: 'idle' } : { status: 'failed', message: thrown instanceof Error ? thrown.message : String(thrown) },
      );
    }
  };
  return { state, start: () => void start() };
}

function save(name: string, parts: string[]): void {
  const url = URL.createObjectURL(new Blob(parts, { type: 'text/csv;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
