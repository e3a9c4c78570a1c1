import type { MediaSegment } from '../../arrow/index.js';
import type { CellColumn, Frame, Manifest, MediaFacts, MediaPagePlan } from '../../model/index.js';
import { Pacer } from '../series/pacer.js';
import { queryColumns, versionsRead } from '../series/queryColumns.js';
import type { RecordProject, RunLabel } from './recordProject.js';

/** An item: where it stands, and who logged it under which key. */
interface Item {
  segment: MediaSegment;
  row: number;
  key: string;
  run: number;
}

/** Answers a `media.page` plan. Only files of items that hold any of the runs are read, none of the media themselves. */
export async function mediaPage(plan: MediaPagePlan, project: RecordProject, signal: AbortSignal): Promise<Frame> {
  const { manifest } = project;
  const order = await project.runs.resolve(plan.runs, signal);
  const keys = [...new Set(plan.keys)];
  const entries = keys.flatMap((key) => manifest.media?.find((known) => known.key === key) ?? []);
  const ascending = order.toSorted();
  const byKey = await Promise.all(
    entries.map(async (entry) => ({ key: entry.key, byRun: itemsByRun(entry.key, await project.mediaOf(entry, ascending, signal)) })),
  );
  const label = await project.labels(signal);
  const pacer = new Pacer(signal);
  const chosen: Item[] = [];
  const logged: Item[][] = [];
  for (const run of order) {
    if (pacer.due) await pacer.pause();
    const own = byKey.flatMap(({ byRun }) => byRun.get(run) ?? []);
    if (own.length > 0) logged.push(own);
    for (const { byRun } of byKey) chosen.push(...chosenItems(byRun.get(run) ?? [], plan));
  }
  return {
    ...pageOf(chosen.slice(plan.offset, plan.offset + plan.limit), label, manifest),
    total: chosen.length,
    fidelity: { kind: 'exact' },
    notes: [],
    versions: versionsRead(manifest, queryColumns(plan.runs), ['runs', ...entries.map(({ id }) => `media/${id}`)]),
    media: factsOf(order.length, logged, label, unknownKeys(keys, entries)),
  };
}

/** All items of a key by run, each run's by step and index: runs are sorted, and one that is cut goes on in the next segment. */
function itemsByRun(key: string, segments: readonly MediaSegment[]): Map<number, Item[]> {
  const found = new Map<number, Item[]>();
  for (const segment of segments) {
    for (const [row, run] of segment.runs.entries()) {
      const items = found.get(run);
      if (items) items.push({ segment, row, key, run });
      else found.set(run, [{ segment, row, key, run }]);
    }
  }
  return found;
}

/** Those of one run and key that the plan asks for. */
function chosenItems(items: readonly Item[], { step, index }: MediaPagePlan): readonly Item[] {
  const limit = step === 'last' || step === 'all' ? Infinity : step;
  const last = items.findLast((item) => stepOf(item) <= limit);
  const atStep = step === 'all' ? items : last ? items.filter((item) => stepOf(item) === stepOf(last)) : [];
  return index === undefined ? atStep : atStep.filter(({ segment, row }) => segment.index[row] === index);
}

function stepOf({ segment, row }: Item): number {
  return segment.step[row]!;
}

function unknownKeys(keys: readonly string[], entries: readonly { key: string }[]): string[] {
  const known = new Set(entries.map(({ key }) => key));
  return keys.filter((key) => !known.has(key));
}

function factsOf(runs: number, logged: readonly Item[][], label: RunLabel, unknown: string[]): MediaFacts {
  const steps = logged.map((items) => Float64Array.from(new Set(items.map(stepOf))).toSorted());
  const offsets = new Int32Array(steps.length + 1);
  steps.forEach(({ length }, i) => (offsets[i + 1] = offsets[i]! + length));
  const all = new Float64Array(offsets.at(-1)!);
  steps.forEach((own, i) => all.set(own, offsets[i]));
  let indices = 0;
  for (const { segment, row } of logged.flat()) indices = Math.max(indices, segment.index[row]! + 1);
  return {
    runs,
    logged: logged.map(([item]) => {
      const { run, runId, name } = label(item!.run);
      return { run, runId, name };
    }),
    offsets,
    steps: all,
    indices,
    items: logged.reduce((sum, { length }) => sum + length, 0),
    unknown,
  };
}

function pageOf(items: readonly Item[], label: RunLabel, { files }: Manifest): Pick<Frame, 'columns' | 'rows'> {
  const labels = items.map(({ run }) => label(run));
  const texts = (column: 'kind' | 'file' | 'caption'): CellColumn =>
    items.map(({ segment, row }) => segment[column].dictionary[segment[column].codes[row]!]);
  const json = (column: 'boxes' | 'masks'): CellColumn =>
    items.map(({ segment, row }) => (segment[column].has(row) ? JSON.stringify(segment[column].get(row)) : undefined));
  const pixels = (column: 'width' | 'height'): Float64Array =>
    Float64Array.from(items, ({ segment, row }) => (segment[column].valid?.[row] === 0 ? NaN : segment[column].values[row]!));
  const file = texts('file').map(String);
  return {
    rows: items.length,
    columns: {
      run: Int32Array.from(items, ({ run }) => run),
      run_id: labels.map(({ runId }) => runId),
      name: labels.map(({ name }) => name),
      key: items.map(({ key }) => key),
      step: Float64Array.from(items, stepOf),
      index: Int32Array.from(items, ({ segment, row }) => segment.index[row]!),
      time: Float64Array.from(items, ({ segment, row }) => segment.time?.[row] ?? NaN),
      kind: texts('kind').map(String),
      file,
      bytes: Float64Array.from(file, (path) => files[path]?.bytes ?? NaN),
      sha256: file.map((path) => files[path]?.sha256),
      width: pixels('width'),
      height: pixels('height'),
      caption: texts('caption'),
      boxes: json('boxes'),
      masks: json('masks'),
    },
  };
}
