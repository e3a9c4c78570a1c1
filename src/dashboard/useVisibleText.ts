import { visibleRuns, type RunSet } from '../model/index.js';
import { useLocale, useTexts } from '../react/index.js';
import { counted } from './counted.js';
import { hidesSome } from './runVisibility.js';
import { dashboardTexts } from './texts.js';
import { useRunCount } from './useRunCount.js';

/** "48 of 61 visible", "61 runs" where none is hidden; empty while unknown. `listed`: how many runs the list has, hidden ones too. */
export function useVisibleText(runSet: RunSet, listed: number | undefined): string {
  const t = useTexts(dashboardTexts);
  const locale = useLocale();
  const drawn = useRunCount(hidesSome(runSet) ? visibleRuns(runSet) : undefined);
  if (listed === undefined) return '';
  if (!hidesSome(runSet) || drawn === listed) return t('runCount', counted(listed, locale));
  return drawn === undefined ? '' : t('visibleOf', { drawn, total: listed });
}
