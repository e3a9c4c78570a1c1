import type { ThresholdOf } from '../../model/index.js';
import { useLatestThreshold } from '../../react/index.js';
import { formatNumber } from '../../theme/index.js';
import type { MatrixSet } from './matrixSet.js';

/** Says that a threshold set in curves decides what is predicted, and takes it back. */
export function ThresholdNote({ at: { score, threshold, otherwise }, set }: { at: ThresholdOf; set: MatrixSet }) {
  const table = score.column.from === 'table' ? score.column.table : undefined;
  const [, reset] = useLatestThreshold(table);
  const others = [...(set.members?.values() ?? [])].flat().filter((label) => label !== score.class && label !== otherwise);
  return (
    <p className="rf-confusion-threshold">
      <span>
        At threshold <strong>{formatNumber(threshold)}</strong> of <bdi>{score.class}</bdi>
        {others.length > 1 && ', all other classes together'} (set in curves)
      </span>
      <button type="button" className="rf-button" onClick={reset}>
        Reset
      </button>
    </p>
  );
}
