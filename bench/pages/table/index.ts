import { afterPaint } from '../afterPaint.js';
import type { Grid, GridRequest } from './grid.js';

export interface TableOptions {
  grid: 'ours' | 'ag-grid' | 'TanStack Table';
  /** Folder of the export. */
  url: string;
  runs: number;
  action: 'sort' | 'filter';
  requests: number;
}

export interface TableSample {
  /** ms from each request to its rows on screen. */
  taken: number[];
  /** Name in the first row after each request: all grids must show the same. */
  firsts: (string | undefined)[];
}

/** Sorts or filters as often as asked, each time otherwise. */
export async function table(options: TableOptions): Promise<TableSample> {
  const grid = await openGrid(options);
  const sample: TableSample = { taken: [], firsts: [] };
  for (let i = 0; i < options.requests; i++) {
    await afterPaint();
    const start = performance.now();
    await grid.ask(requestOf(options.action, i));
    sample.taken.push(performance.now() - start);
    sample.firsts.push(grid.first());
  }
  return sample;
}

function requestOf(action: TableOptions['action'], i: number): GridRequest {
  if (action === 'sort') return { sort: `number_${i >> 1}`, ascending: i % 2 === 0 };
  return { column: `number_${i % 3}`, below: 0.9 - 0.08 * i };
}

async function openGrid({ grid, url, runs }: TableOptions): Promise<Grid> {
  switch (grid) {
    case 'ours':
      return (await import('./ours.js')).oursGrid(url);
    case 'ag-grid':
      return (await import('./agGrid.js')).agGrid(runs);
    case 'TanStack Table':
      return (await import('./tanStack.js')).tanStack(runs);
    default:
      return grid satisfies never;
  }
}
