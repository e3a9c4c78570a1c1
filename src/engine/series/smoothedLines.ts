import type { Step, XAxis } from '../../model/index.js';
import { ema } from '../../numeric/index.js';
import type { KeyedCache } from './byteCache.js';
import type { Pacer } from './pacer.js';
import type { RunPoints } from './runPoints.js';
import type { RawLine } from './seriesLoad.js';

/** Carries out a plan's pipeline on all points of each line; what was smoothed is kept, so that a zoom does not smooth again. */
export async function smoothedLines(
  lines: readonly RawLine[],
  pipeline: readonly Step[],
  axis: XAxis,
  kept: KeyedCache<RunPoints>,
  pacer: Pacer,
): Promise<readonly RawLine[]> {
  if (pipeline.length === 0) return lines;
  const out: RawLine[] = [];
  for (const { metric, points } of lines) {
    const key = `${metric.id}/${axis}/${points.run}`;
    out.push({ metric, points: smoothedPoints(points, pipeline, key, kept) });
    if (pacer.due) await pacer.pause();
  }
  return out;
}

function smoothedPoints(points: RunPoints, pipeline: readonly Step[], line: string, kept: KeyedCache<RunPoints>): RunPoints {
  let [current, key] = [points, line];
  for (const { weight } of pipeline) {
    if (weight === 0) continue;
    key += `/ema ${weight}`;
    const known = kept.get(key);
    const next = known ?? current.withValues(ema(current.y, weight, current.start, current.end));
    if (!known) kept.set(key, next, next.y.byteLength);
    current = next;
  }
  return current;
}
