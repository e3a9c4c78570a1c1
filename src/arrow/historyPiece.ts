import type { MetricPoints } from '../model/index.js';
import { fitFloat32, fitInt32 } from './narrow.js';

/** Consecutive points of one run, by step: one row of a history file. */
export interface HistoryPiece {
  run: number;
  points: MetricPoints;
  /** Bytes per step and per value in which these points lose nothing. */
  stepBytes: 4 | 8;
  valueBytes: 4 | 8;
  hasTime: boolean;
  hasRuntime: boolean;
}

/** No segment has more points: even its time file (16 bytes a point at most) stays below 4,000,000 bytes. */
export const maxSegmentPoints = 244 * 1024;

function anyKnown(values: Float64Array | undefined): boolean {
  return values?.some((value) => !Number.isNaN(value)) ?? false;
}

function cut(points: MetricPoints, start: number, end: number): MetricPoints {
  if (start === 0 && end === points.step.length) return points;
  const { step, value, time, runtime } = points;
  return {
    step: step.subarray(start, end),
    value: value.subarray(start, end),
    time: time?.subarray(start, end),
    runtime: runtime?.subarray(start, end),
  };
}

/** A run's sorted points as one piece, or as several when they are more than a segment can have. */
export function* historyPieces(run: number, sorted: MetricPoints): Generator<HistoryPiece> {
  for (let start = 0; start < sorted.step.length; start += maxSegmentPoints) {
    const points = cut(sorted, start, Math.min(start + maxSegmentPoints, sorted.step.length));
    yield {
      run,
      points,
      stepBytes: fitInt32(points.step) ? 4 : 8,
      valueBytes: fitFloat32(points.value) ? 4 : 8,
      hasTime: anyKnown(points.time),
      hasRuntime: anyKnown(points.runtime),
    };
  }
}
