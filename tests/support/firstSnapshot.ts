import type { Frame } from '../../src/model/index.js';
import type { Snapshot } from '../../src/engine/index.js';

const stepsOf = (rows: number): Float64Array => Float64Array.from({ length: rows }, (_, i) => 10 * i);

/** Lines whose numbers were written in each way that version 1 knew: whole, of 32 bits, of 64 bits, and few. */
const lines: readonly (readonly [x: Float64Array, y: Float64Array])[] = [
  [stepsOf(100), Float64Array.from({ length: 100 }, (_, i) => ((i * 37) % 11) - 5)],
  [stepsOf(100), Float64Array.from({ length: 100 }, (_, i) => Math.fround(1 / (1 + i)))],
  [stepsOf(100), Float64Array.from({ length: 100 }, (_, i) => (i === 40 ? NaN : 1 / (3 + i)))],
  [stepsOf(3), Float64Array.of(-0, 1e300, 5e-324)],
];

function frameOf(parts: typeof lines): Frame {
  const [x, y] = [0, 1].map((part) => Float64Array.from(parts.flatMap((line) => [...line[part]!])));
  const starts = parts.map((_, i) => parts.slice(0, i).reduce((sum, [steps]) => sum + steps.length, 0));
  return {
    columns: { x: x!, y: y! },
    rows: x!.length,
    fidelity: { kind: 'exact' },
    notes: [],
    versions: { runs: 1 },
    series: {
      lines: parts.map(([own], run) => ({
        run,
        runId: `r${run}`,
        name: `run ${run}`,
        metric: 'loss',
        start: starts[run]!,
        end: starts[run]! + own.length,
        points: own.length,
        inView: own.length,
      })),
      marks: { line: Uint32Array.of(2), x: Float64Array.of(400), kind: Uint8Array.of(0), count: Uint32Array.of(1) },
      xExtent: [0, 990],
      yExtent: [-5, 1e300],
      runs: parts.length,
    },
  };
}

/** What `tests/fixtures/snapshots/version1.rfb.gz` holds, which the code of version 1 wrote. */
export const firstSnapshot: Omit<Snapshot, 'version'> = {
  format: 'runfolio-snapshot',
  runfolio: '0.1.0',
  frozenAt: 1_764_000_000_000,
  points: 2000,
  document: { title: 'Of the first version', b: 1, a: [2] },
  catalogs: {},
  answers: [{ key: 'a'.repeat(64), kind: 'series', viewport: { pixels: 500 }, of: ['loss'], frame: frameOf(lines) }],
  files: [],
};
