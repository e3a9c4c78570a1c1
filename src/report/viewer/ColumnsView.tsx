import type { Columns } from '../document/block.js';
import { BlockList } from './BlockList.js';

/** Blocks side by side, and below one another where there is no room. */
export function ColumnsView({ columns: { columns } }: { columns: Columns }) {
  return (
    <div className="rf-columns" style={{ gridTemplateColumns: columns.map(({ width = 1 }) => `minmax(0, ${width}fr)`).join(' ') }}>
      {columns.map(({ blocks }, i) => (
        // oxlint-disable-next-line react/no-array-index-key
        <div key={i}>
          <BlockList blocks={blocks} />
        </div>
      ))}
    </div>
  );
}
