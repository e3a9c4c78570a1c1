import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Bench, BenchLine } from './bench.js';
import { lineOf } from './compare.js';
import { curveFiles } from './data/curveFiles.js';
import { curveValues } from './data/curves.js';

const size = { runs: 100, points: 10_000 };

/** Bytes of history per point as they travel, of noisy single-precision values: plain, and compressed as a server would ahead of time. */
export const wirePoint: Bench = {
  names: ['wire.point', 'wire.point.gzip', 'wire.point.brotli'],
  async *run({ wants }) {
    const { folder } = await curveFiles(size);
    const ours = await filesIn(join(folder, 'export', 'history'));
    const json = [jsonText()];
    const forms: Readonly<Record<string, (bytes: Buffer) => number>> = {
      'wire.point': (bytes) => bytes.length,
      'wire.point.gzip': (bytes) => gzipSync(bytes).length,
      'wire.point.brotli': (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length,
    };
    for (const [bench, bytesOf] of Object.entries(forms)) {
      if (!wants(bench)) continue;
      const perPoint = (files: readonly Buffer[]): number =>
        files.reduce((sum, file) => sum + bytesOf(file), 0) / (size.runs * size.points);
      yield lineOf(bench, perPoint(ours), [['JSON by columns, as exact', perPoint(json)]], 'bytes per point', 1) satisfies BenchLine;
    }
  },
};

/** The same values by run with nine digits, which is what a single-precision number needs. */
function jsonText(): Buffer {
  const values = Array.from({ length: size.runs }, (_, run) =>
    Array.from(curveValues(run, size.points), (value) => Number(value.toPrecision(9))),
  );
  return Buffer.from(JSON.stringify(values));
}

async function filesIn(folder: string): Promise<Buffer[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(entries.filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath, entry.name))));
}
