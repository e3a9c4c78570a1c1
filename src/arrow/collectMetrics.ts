import type { ImportWarning, MetricPoints, RunData } from '../model/index.js';

/** One metric over all runs that logged at least one point of it, in run order. */
export interface MetricSource {
  key: string;
  kind: 'logged' | 'system';
  runs: { run: number; points: MetricPoints }[];
}

function collect(runs: readonly RunData[], kind: MetricSource['kind']): MetricSource[] {
  const byKey = new Map<string, MetricSource>();
  runs.forEach((data, run) => {
    for (const [key, points] of kind === 'logged' ? data.metrics : data.system) {
      if (points.step.length === 0) continue;
      const metric = byKey.get(key) ?? { key, kind, runs: [] };
      byKey.set(key, metric);
      metric.runs.push({ run, points });
    }
  });
  return [...byKey.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/** All metrics in id order: logged, then system, each by key in code unit order. */
export function collectMetrics(runs: readonly RunData[]): { metrics: MetricSource[]; warnings: ImportWarning[] } {
  const logged = collect(runs, 'logged');
  const taken = new Set(logged.map(({ key }) => key));
  const warnings: ImportWarning[] = [];
  const system = collect(runs, 'system').map((metric) => {
    if (!taken.has(metric.key)) return metric;
    const key = `${metric.key} (system)`;
    warnings.push({ code: 'renamed-metric', message: `A logged metric is called ${metric.key} too: the machine reading is "${key}".` });
    return { ...metric, key };
  });
  return { metrics: [...logged, ...system], warnings };
}
