import type { LoggedHistogram, LoggedMedia, MediaKind, RunData } from '../../model/index.js';
import { decodeHistograms, type HistogramSegment } from '../decodeHistograms.js';
import { decodeLog } from '../decodeLog.js';
import { decodeMediaItems, type MediaSegment } from '../decodeMediaItems.js';
import { holdsAny, listIn, type KeptRuns, type ProjectFiles } from './keptRuns.js';
import { numberAt, textAt } from './readRuns.js';

/** Adds histograms, media items and console output to the runs that logged them. */
export async function readRunRecords(files: ProjectFiles, runs: KeptRuns): Promise<void> {
  const { histograms = [], media = [] } = files.manifest;
  for (const { key, segments } of histograms) {
    for (const segment of segments.filter((part) => holdsAny(part, runs))) {
      const found = decodeHistograms(await files.readFile(segment.file), segment.file, segment);
      for (const [row, data] of rowsOf(found, runs)) listIn((data.histograms ??= new Map()), key).push(histogramAt(found, row));
    }
  }
  for (const { key, segments } of media) {
    for (const segment of segments.filter((part) => holdsAny(part, runs))) {
      const found = decodeMediaItems(await files.readFile(segment.file), segment.file, segment);
      for (const [row, data] of rowsOf(found, runs)) listIn((data.media ??= new Map()), key).push(mediaAt(found, row));
    }
  }
  await readLogs(files, runs);
}

function* rowsOf({ runs: numbers }: { runs: Int32Array }, runs: KeptRuns): Generator<[row: number, data: RunData]> {
  for (const [row, run] of numbers.entries()) {
    const data = runs.get(run);
    if (data) yield [row, data];
  }
}

function histogramAt(segment: HistogramSegment, row: number): LoggedHistogram {
  const { step, edgeOffsets, edges, countOffsets, counts, nan, posInf, negInf } = segment;
  return {
    step: step[row]!,
    time: timeAt(segment, row),
    edges: Float64Array.from(edges.subarray(edgeOffsets[row], edgeOffsets[row + 1])),
    counts: Float64Array.from(counts.subarray(countOffsets[row], countOffsets[row + 1])),
    nan: nan[row]!,
    posInf: posInf[row]!,
    negInf: negInf[row]!,
  };
}

function mediaAt(segment: MediaSegment, row: number): LoggedMedia {
  return {
    step: segment.step[row]!,
    time: timeAt(segment, row),
    kind: textAt(segment.kind, row) as MediaKind,
    file: textAt(segment.file, row)!,
    width: numberAt(segment.width, row),
    height: numberAt(segment.height, row),
    caption: textAt(segment.caption, row),
    boxes: segment.boxes.get(row),
    masks: segment.masks.get(row),
  };
}

function timeAt({ time }: { time?: Float64Array }, row: number): number | undefined {
  const known = time?.[row] ?? NaN;
  return Number.isNaN(known) ? undefined : known;
}

async function readLogs({ manifest, readFile }: ProjectFiles, runs: KeptRuns): Promise<void> {
  const lines = new Map<RunData, { text: string; time: number; stderr: number }[]>();
  for (const segment of manifest.logs?.segments ?? []) {
    if (!holdsAny(segment, runs)) continue;
    const found = decodeLog(await readFile(segment.file), segment.file, segment);
    for (const [row, data] of rowsOf(found, runs)) {
      listIn(lines, data).push({ text: textAt(found.text, row)!, time: found.time?.[row] ?? NaN, stderr: found.stderr[row]! });
    }
  }
  for (const [data, own] of lines) {
    data.log = {
      text: own.map(({ text }) => text),
      time: Float64Array.from(own, ({ time }) => time),
      stderr: Uint8Array.from(own, ({ stderr }) => stderr),
    };
  }
}
