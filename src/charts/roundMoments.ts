import { timeTicks, utcTicks } from 'd3';

const day = 86_400_000;

/**
 * Moments between two (ms since 1970) that are round on the clocks of a time zone, which are ahead of UTC by `offset`; without it on those of the browser. Where clocks are put
 * forward, a time that they leave out is none, but a day that has no midnight begins where its clocks do. Of a time that they tell twice one moment is given.
 */
export function roundMoments(from: number, to: number, count: number, offset?: (moment: number) => number): number[] {
  if (!offset) return timeTicks(new Date(from), new Date(to), count).map(Number);
  const clocks = utcTicks(new Date(from + offset(from)), new Date(to + offset(to)), count).map(Number);
  const areDays = (clocks[1] ?? Infinity) - (clocks[0] ?? 0) >= day;
  const moments = clocks.flatMap((clock) => {
    const near = clock - offset(clock);
    const moment = clock - offset(near);
    if (moment + offset(moment) === clock) return [moment];
    return areDays ? [Math.max(near, moment)] : [];
  });
  return moments.filter((moment) => moment >= from && moment <= to);
}
