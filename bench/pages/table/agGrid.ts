import { AllCommunityModule, createGrid, ModuleRegistry } from 'ag-grid-community';
import { tableColumns } from '../../data/tableValues.js';
import { afterPaint, stage } from '../afterPaint.js';
import { gridSize, runObjects, type Grid } from './grid.js';

/** ag-grid community with all rows in memory, its columns virtual as they are by default. */
export async function agGrid(runs: number): Promise<Grid> {
  ModuleRegistry.registerModules([AllCommunityModule]);
  const host = stage();
  Object.assign(host.style, { inlineSize: `${gridSize.width}px`, blockSize: `${gridSize.height}px` });
  const columnDefs = ['name', ...tableColumns].map((field) => ({ field, filter: field.startsWith('number'), width: 110 }));
  let started = (): void => undefined;
  let rendered = (): void => undefined;
  const ready = new Promise<void>((resolve) => (started = resolve));
  const grid = createGrid(host, {
    columnDefs,
    rowData: runObjects(runs),
    animateRows: false,
    suppressColumnMoveAnimation: true,
    onFirstDataRendered: () => started(),
    onModelUpdated: () => rendered(),
  });
  await ready;
  return {
    ask: async (request) => {
      const updated = new Promise<void>((resolve) => (rendered = resolve));
      if ('sort' in request) {
        const sort = request.ascending ? ('asc' as const) : ('desc' as const);
        grid.applyColumnState({ state: [{ colId: request.sort, sort }], defaultState: { sort: null } });
      } else {
        const model = { filterType: 'number', type: 'lessThan', filter: request.below };
        grid.setFilterModel({ [request.column]: model });
      }
      await updated;
      await afterPaint();
    },
    first: () => host.querySelector('[row-index="0"] [col-id=name]')?.textContent.trim(),
  };
}
