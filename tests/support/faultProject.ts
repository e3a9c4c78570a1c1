import type { ProjectData } from '../../src/model/index.js';
import { makeRun } from './makeRun.js';

/** Metrics of the project, a panel each: more than a dashboard of 1440 by 900 pixels asks for at first. */
export const faultMetrics = Array.from('abcdefghijklmnopqr', (name) => `train/${name}`);

export interface FaultProjectOptions {
  /** Added to every value. Default 0. */
  level?: number;
  /** Points per run and metric. Default 2000. */
  points?: number;
  /** Default 10. */
  runs?: number;
}

/**
 * A project whose drawings say what they were drawn from: run r of metric number m has the value `level` + m + r / 100 at every step but the last, where it is
 * ten more.
 */
export function faultProject({ level = 0, points = 2000, runs = 10 }: FaultProjectOptions = {}): ProjectData {
  const step = Float64Array.from({ length: points }, (_, i) => i);
  const metricsOf = (run: number) =>
    faultMetrics.map((key, m): [string, { step: Float64Array; value: Float64Array }] => {
      const value = step.map((i) => level + m + run / 100 + (i === points - 1 ? 10 : 0));
      return [key, { step, value }];
    });
  return {
    id: 'faults',
    name: 'Faults',
    parameters: [],
    warnings: [],
    runs: Array.from({ length: runs }, (_, run) =>
      makeRun(`run-${run}`, {
        createdAt: run,
        state: run % 2 === 0 ? 'finished' : 'failed',
        config: new Map<string, string | number>([
          ['lr', run / 1000],
          ['optimizer', run % 3 === 0 ? 'sgd' : 'adam'],
        ]),
        metrics: new Map(metricsOf(run)),
      }),
    ),
  };
}
