import { decodeHistory, decodeTime, parseManifest, verifyFile, type ExportFile } from '../../src/arrow/index.js';
import type { Manifest, ManifestMetric } from '../../src/model/index.js';

/** An export in memory. */
export interface ReadExport {
  manifest: Manifest;
  bytes: ReadonlyMap<string, Uint8Array>;
}

/** Parses the manifest of written files, checks that it lists exactly the other files, and verifies each. */
export async function readExport(files: Iterable<ExportFile>): Promise<ReadExport> {
  const all = [...files];
  const bytes = new Map(all.map((file) => [file.path, file.bytes]));
  const last = all.at(-1);
  if (last?.path !== 'manifest.json') throw new Error('The manifest does not come last.');
  const manifest = parseManifest(new TextDecoder().decode(last.bytes));
  const listed = Object.keys(manifest.files).toSorted();
  const written = [...bytes.keys()].filter((path) => path !== 'manifest.json').toSorted();
  if (JSON.stringify(listed) !== JSON.stringify(written))
    throw new Error(`The manifest lists ${listed.join(' ')}, written were ${written.join(' ')}.`);
  await Promise.all(listed.map((path) => verifyFile(path, bytes.get(path)!, manifest.files[path]!)));
  return { manifest, bytes };
}

/** Points with all their columns. */
export type ReadPoints = Record<'step' | 'value' | 'time' | 'runtime', Float64Array>;

/** A metric's points per run index, put together from its segments; NaN for times that no file has. */
export function readPoints({ bytes }: ReadExport, metric: ManifestMetric): Map<number, ReadPoints> {
  const found = new Map<number, number[][]>();
  for (const { file, time } of metric.segments) {
    const segment = decodeHistory(bytes.get(file)!, file);
    const times = time === undefined ? undefined : decodeTime(bytes.get(time)!, time);
    segment.runs.forEach((run, row) => {
      const points = found.get(run) ?? [];
      found.set(run, points);
      for (let i = segment.offsets[row]!; i < segment.offsets[row + 1]!; i++) {
        points.push([segment.step[i]!, segment.value[i]!, times?.time[i] ?? NaN, times?.runtime?.[i] ?? NaN]);
      }
    });
  }
  const column = (points: number[][], i: number): Float64Array => Float64Array.from(points, (point) => point[i]!);
  const columns = (points: number[][]): ReadPoints => ({
    step: column(points, 0),
    value: column(points, 1),
    time: column(points, 2),
    runtime: column(points, 3),
  });
  return new Map([...found].map(([run, points]) => [run, columns(points)]));
}
