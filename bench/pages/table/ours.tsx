import { createRoot } from 'react-dom/client';
import { allRuns, createWasmEngine, RunfolioProvider, RunTable, type Column, type RunSet } from '../../../src/index.js';
import '../../../src/styles.css';
import { shownColumns } from '../../data/tableValues.js';
import { afterPaint, stage } from '../afterPaint.js';
import { Watch } from '../watch.js';
import { gridSize, type Grid, type GridRequest } from './grid.js';

const column = (key: string): Column => ({ from: 'config', key });

/** <RunTable> on the real engine, once DuckDB has the run table. */
export async function oursGrid(url: string): Promise<Grid> {
  const watch = new Watch(createWasmEngine({ exports: [{ id: 'table', url }] }));
  const root = createRoot(stage());
  const columns = shownColumns.map(column);
  const base: RunSet = { ...allRuns('table'), sort: [] };
  const render = (runSet: RunSet): void =>
    root.render(
      <RunfolioProvider engine={watch.engine} theme="light" style={{ inlineSize: gridSize.width, blockSize: gridSize.height }}>
        <RunTable project="table" runSet={runSet} columns={columns} />
      </RunfolioProvider>,
    );
  render(base);
  await watch.until(() => watch.pages > 0);
  const facets = { kind: 'runs.facets' as const, runs: { project: 'table' }, columns: [column('flag_0')] };
  await watch.engine.run(facets, { signal: new AbortController().signal });
  return {
    ask: async (request) => {
      await watch.idle();
      const { pages } = watch;
      render(runSetFor(base, request));
      await watch.until(() => watch.pages > pages);
      await afterPaint();
    },
    first: () => document.querySelector('[role=row][data-position="0"] .rf-runs-name')?.textContent.trim(),
  };
}

function runSetFor(base: RunSet, request: GridRequest): RunSet {
  if ('sort' in request) return { ...base, sort: [{ column: column(request.sort), ascending: request.ascending }] };
  return { ...base, filter: { op: '<', column: column(request.column), value: request.below } };
}
