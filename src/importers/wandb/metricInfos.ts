import type { MetricInfo } from '../../model/index.js';
import type { MetricRecord } from './decodeEvents.js';

/** What `define_metric` says of the metrics that a run logged. A definition of its own wins over one with `*`, a later over an earlier one. */
export function metricInfos(records: readonly MetricRecord[], keys: Iterable<string>): MetricInfo[] {
  const infos: MetricInfo[] = [];
  const own = new Map<string, MetricRecord>();
  for (const record of records) {
    const name = plainKey(record.name);
    // A later record of the same metric adds to what an earlier one says.
    if (name !== '') own.set(name, merged(own.get(name), record));
  }
  const globs = records.filter(({ glob }) => glob !== '').toReversed();
  for (const key of keys) {
    const record = own.get(key) ?? globs.find(({ glob }) => isMatch(plainKey(glob), key));
    if (!record) continue;
    const { goal, stepMetric } = record;
    const step = plainKey(stepMetric);
    if (goal || (step !== '' && step !== key))
      infos.push({ key, ...(goal && { goal }), ...(step !== '' && step !== key && { stepMetric: step }) });
  }
  return infos;
}

function merged(earlier: MetricRecord | undefined, later: MetricRecord): MetricRecord {
  return earlier ? { ...later, goal: later.goal ?? earlier.goal, stepMetric: later.stepMetric || earlier.stepMetric } : later;
}

/** W&B allows one `*`, at the end. */
function isMatch(glob: string, key: string): boolean {
  return glob.endsWith('*') ? key.startsWith(glob.slice(0, -1)) : glob === key;
}

/** Dots that are part of a name are written `\.` there. */
function plainKey(name: string): string {
  return name.replaceAll('\\.', '.');
}
