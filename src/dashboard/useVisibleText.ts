import { visibleRuns, type RunSet } from '../model/index.js';
import { formatStep } from '../theme/index.js';
import { counted } from './counted.js';
import { hidesSome } from './runVisibility.js';
import { useRunCount } from './useRunCount.js';

/** "48 of 61 visible", "61 runs" where none is hidden; empty while unknown. `listed`: how many runs the list has, hidden ones too. */
export function useVisibleText(runSet: RunSet, listed: number | undefined): string {
  const drawn = useRunCount(hidesSome(runSet) ? visibleRuns(runSet) : undefined);
  if (listed === undefined) return '';
  if (!hidesSome(runSet) || drawn === listed) return counted(listed, 'run');
  return drawn === undefined ? '' : `${formatStep(drawn)} of ${formatStep(listed)} visible`;
}
