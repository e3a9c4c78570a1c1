import {
  columnFilteringFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  filterFn_lessThan,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
  useTable,
  type ColumnFiltersState,
  type SortingState,
} from '@tanstack/react-table';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { shownColumns, tableColumns } from '../../data/tableValues.js';
import { afterPaint, stage } from '../afterPaint.js';
import { runObjects, type Grid, type RunObject } from './grid.js';

const features = tableFeatures({
  columnFilteringFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
  filterFns: { lessThan: filterFn_lessThan },
  sortFns: { basic: sortFn_basic },
});
const helper = createColumnHelper<typeof features, RunObject>();
const columns = ['name', ...tableColumns].map((key) =>
  helper.accessor((row): unknown => row[key], { id: key, filterFn: 'lessThan', sortFn: 'basic' }),
);
const shown = ['name', ...shownColumns];
/** Rows that fit on screen. */
const window = 24;

interface State {
  sorting: SortingState;
  columnFilters: ColumnFiltersState;
}

/** TanStack Table as its guide has it: row objects, its own sorted and filtered row models, and only the rows on screen drawn. */
export async function tanStack(runs: number): Promise<Grid> {
  const data = runObjects(runs);
  const root = createRoot(stage());
  const render = (state: State): void => flushSync(() => root.render(<Table data={data} state={state} />));
  render({ sorting: [], columnFilters: [] });
  await afterPaint();
  return {
    ask: async (request) => {
      const sorting = 'sort' in request ? [{ id: request.sort, desc: !request.ascending }] : [];
      const columnFilters = 'below' in request ? [{ id: request.column, value: request.below }] : [];
      render({ sorting, columnFilters });
      await afterPaint();
    },
    first: () => document.querySelector('#stage tbody td')?.textContent,
  };
}

function Table({ data, state }: { data: RunObject[]; state: State }) {
  const table = useTable({ features, columns, data, state });
  const rows = table.getRowModel().rows.slice(0, window);
  return (
    <table>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            {shown.map((key) => (
              <td key={key}>{String(row.getValue(key))}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
