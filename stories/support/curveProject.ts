import type { MetricPoints, ProjectData } from '../../src/model/index.js';

/** One run of a made-up project: a name and functions of the share (0 to 1) of its steps done. */
export interface CurveRun {
  name: string;
  metrics: Record<string, (share: number) => number>;
  /** Default: those of the project. */
  points?: number;
  /** Default none. */
  config?: Record<string, string | number>;
  /** Share of the steps that it gets to. Default 1. */
  until?: number;
}

export interface CurveOptions {
  runs: readonly CurveRun[];
  /** Points per line. Default 500. */
  points?: number;
  /** Last step. Default 50,000. */
  steps?: number;
}

const created = Date.UTC(2026, 3, 1, 9);

/** A project of mathematical curves, for stories and tests; nothing was trained. A point every 7.2 s. */
export function curveProject({ runs, points = 500, steps = 50_000 }: CurveOptions): ProjectData {
  return {
    id: 'curves',
    name: 'mathematical curves',
    parameters: [],
    warnings: [],
    runs: runs.map((run, i) => ({
      runId: `curve-${i}`,
      name: run.name,
      state: 'finished',
      createdAt: created + i * 60_000,
      tags: [],
      source: 'synthetic',
      config: new Map(Object.entries(run.config ?? {})),
      summary: new Map(),
      metrics: new Map(
        Object.entries(run.metrics).map(([key, curve]) => [
          key,
          sampled(curve, run.points ?? points, steps * (run.until ?? 1), created + i * 60_000),
        ]),
      ),
      system: new Map(),
    })),
  };
}

function sampled(curve: (share: number) => number, points: number, steps: number, from: number): MetricPoints {
  const share = Float64Array.from({ length: points }, (_, i) => (points === 1 ? 0.5 : i / (points - 1)));
  return {
    step: share.map((s) => Math.round(s * steps)),
    value: share.map(curve),
    time: share.map((_, i) => from + i * 7200),
  };
}

/** exp(−rate·t)·span + floor, with a ripple that looks like noise but is a sum of sines. */
export function decay(rate: number, span: number, floor: number, ripple = 0, phase = 0): (share: number) => number {
  return (t) => floor + span * Math.exp(-rate * t) + ripple * wobble(t, phase) * (0.4 + Math.exp(-rate * t));
}

/** A sum of incommensurable sines between about −1 and 1. */
export function wobble(t: number, phase: number): number {
  return (Math.sin(1571 * t + phase) + Math.sin(2713 * t + 2 * phase) + Math.sin(719 * t + 3 * phase)) / 3;
}
