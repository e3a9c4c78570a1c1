import { decodeHistory, decodeTime, encodeTable } from '../../arrow/index.js';
import type { ManifestMetric } from '../../model/index.js';
import type { ReadFile } from '../series/index.js';

/**
 * One metric's history as an Arrow stream of one row per point, in the order of the files: `run`, `place` (0, 1, …), `step`, `value`, `time` (ms since
 * 1970, UTC) and `runtime` (seconds), NaN where a time is unknown. It is what the SQL of `series` plans reads; lines are otherwise drawn from the files.
 */
export async function historyRows(
  metric: ManifestMetric,
  readFile: ReadFile,
  signal: AbortSignal,
): Promise<{ bytes: Uint8Array; rows: number }> {
  const rows = metric.segments.reduce((sum, { points }) => sum + points, 0);
  const columns = {
    run: new Int32Array(rows),
    place: Int32Array.from({ length: rows }, (_, i) => i),
    step: new Float64Array(rows),
    value: new Float64Array(rows),
    time: new Float64Array(rows).fill(NaN),
    runtime: new Float64Array(rows).fill(NaN),
  };
  let at = 0;
  for (const { file, time, points } of metric.segments) {
    const history = decodeHistory(await readFile(file, signal), file);
    history.runs.forEach((run, i) => columns.run.fill(run, at + history.offsets[i]!, at + history.offsets[i + 1]!));
    columns.step.set(history.step, at);
    columns.value.set(history.value, at);
    const times = time === undefined ? undefined : decodeTime(await readFile(time, signal), time);
    if (times) columns.time.set(times.time, at);
    if (times?.runtime) columns.runtime.set(times.runtime, at);
    at += points;
  }
  return { bytes: encodeTable(columns), rows };
}
