import type { CurveLine } from '../../model/index.js';
import { usePlan, useThreshold } from '../../react/index.js';
import { countsPlan } from './plan.js';
import type { CurvesLine, CurvesView } from './view.js';

/** What is counted at the threshold on one line of the positive class. */
export interface LineCounts {
  drawn: CurvesLine;
  counts: NonNullable<CurveLine['counts']>;
}

/** The threshold that the page shares, and the counts at it. */
export interface ThresholdState {
  /** As set; counts of another may still be shown while these are on their way. */
  threshold: number;
  setThreshold: (threshold: number) => void;
  counts: readonly LineCounts[];
}

/** Asks for the counts of the positive class at the shared threshold. */
export function useCounts({ plan, table, positive, threshold: usual, lines }: CurvesView): ThresholdState {
  const score = plan?.scores.find((each) => each.class === positive);
  const [shared, setThreshold] = useThreshold(table, score);
  const threshold = shared ?? usual;
  const { frame } = usePlan(plan && countsPlan(plan, threshold));
  const counts = (frame?.curve?.lines ?? []).flatMap((line): LineCounts[] => {
    const drawn = lines.find((each) => isSame(each.line, line));
    return line.class === positive && line.counts && drawn ? [{ drawn, counts: line.counts }] : [];
  });
  return { threshold, setThreshold, counts };
}

function isSame(a: CurveLine, b: CurveLine): boolean {
  return a.run === b.run && Object.is(a.step, b.step) && a.class === b.class && a.average === b.average;
}
