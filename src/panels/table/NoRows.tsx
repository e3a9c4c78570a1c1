import { EmptyState } from '../../charts/index.js';

/** Why the grid has no rows, where it has none. Beside the grid: a grid has rows and nothing else. */
export function NoRows({ reason }: { reason: string | undefined }) {
  if (reason === undefined) return null;
  return (
    <div className="rf-table-empty">
      <EmptyState>{reason}</EmptyState>
    </div>
  );
}
