import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { diskFiles } from '../demo-server/diskFiles.js';
import { importFiles } from '../src/importers/index.js';
import type { Filter, Frame } from '../src/model/index.js';
import { describeWithData, sharedData } from './sharedData.js';
import { memoryExport } from './support/memoryExport.js';
import { numbers, openSeries, seriesPlan, type OpenSeries } from './support/openSeries.js';

interface Reference {
  /** Per environment (`None`: not recorded), over its runs with 30 rows: step, n, mean, two deviations, min, max, median. */
  eval_return_by_step_across_runs: Record<string, { runs: number; rows: (number | null)[][] }>;
}

const metric = 'Eval/AverageReturns';
const column = { from: 'config', key: 'environment' } as const;

function inEnvironment(environment: string): Filter {
  return environment === 'None' ? { op: 'is not set', column } : { op: '=', column, value: environment };
}

/** step, n, mean, min and max over the lines that have 30 points, as the reference counts them. */
function byStep(frame: Frame): number[][] {
  const [x, y] = [numbers(frame, 'x'), numbers(frame, 'y')];
  const values = new Map<number, number[]>();
  for (const { start, end, points } of frame.series!.lines) {
    if (points !== 30) continue;
    for (let i = start; i < end; i++) values.set(x[i]!, [...(values.get(x[i]!) ?? []), y[i]!]);
  }
  const row = ([step, of]: [number, number[]]): number[] => {
    const mean = of.reduce((sum, value) => sum + value, 0) / of.length;
    return [step, of.length, mean, Math.min(...of), Math.max(...of)];
  };
  return [...values].toSorted(([a], [b]) => a - b).map(row);
}

describeWithData('series of the rainbow runs, imported, exported, filtered and read back', () => {
  let reference: Reference;
  let opened: OpenSeries;

  beforeAll(async () => {
    reference = JSON.parse(readFileSync(sharedData('reference/wandb_rainbow.json'), 'utf8'));
    const project = await importFiles(await diskFiles([sharedData('wandb/rainbow')]));
    opened = await openSeries(memoryExport(project, { segmentBytes: 4096 }));
  });

  test.each(['None', 'mountaincar', 'acrobot', 'cartpole', 'lunarlander'])(
    '%s: the returns per step are those of the reference',
    async (environment) => {
      const runs = [{ project: 'p', filter: inEnvironment(environment) }];
      const frame = await opened.series(seriesPlan([metric], { runs }));
      const expected = reference.eval_return_by_step_across_runs[environment]!;
      expect(frame.series!.lines.filter(({ points }) => points === 30)).toHaveLength(expected.runs);
      const got = byStep(frame);
      expect(got).toHaveLength(expected.rows.length);
      expected.rows.forEach(([step, n, mean, , , min, max], i) => {
        expect(got[i]!.slice(0, 2)).toEqual([step, n]);
        [mean, min, max].forEach((value, k) => expect(Math.abs(got[i]![k + 2]! - value!)).toBeLessThan(1e-9));
      });
    },
  );
});
