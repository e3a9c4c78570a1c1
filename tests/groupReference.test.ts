import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diskFiles } from '../demo-server/diskFiles.js';
import { importFiles } from '../src/importers/index.js';
import type { AggregateStep, Filter, Frame, RunQuery } from '../src/model/index.js';
import { describeWithData, sharedData } from './sharedData.js';
import { memoryExport } from './support/memoryExport.js';
import { numbers, openSeries, seriesPlan, type OpenSeries } from './support/openSeries.js';

/** step, n, mean, deviation ÷ n, deviation ÷ (n − 1), min, max, median; of a repeated step the last value of a run counts. */
type Row = [step: number, n: number, mean: number, population: number, sample: number | null, min: number, max: number, median: number];
interface Group {
  runs: number;
  rows: Row[];
}

const reference = (name: string): unknown => JSON.parse(readFileSync(sharedData(`reference/${name}.json`), 'utf8'));

async function opened(path: string): Promise<OpenSeries> {
  return openSeries(memoryExport(await importFiles(await diskFiles([sharedData(path)]))));
}

interface Asked {
  series: OpenSeries['series'];
  metric: string;
  runs?: RunQuery[];
}

/** The lines of one group of all runs, as maps from x: what is in the centre, the edges of the band, and how many runs count. */
async function groupLines({ series, metric, runs = [{ project: 'p' }] }: Asked, how: Pick<AggregateStep, 'centre' | 'band'>) {
  const step: AggregateStep = { do: 'aggregate', groupBy: [], align: { by: 'x' }, ...how };
  const frame: Frame = await series(seriesPlan([metric], { runs, pipeline: [step] }));
  const x = numbers(frame, 'x');
  const of = (name: string): Map<number, number> =>
    new Map(Array.from((frame.columns[name] as Float64Array | Uint32Array | undefined) ?? [], (value, row) => [x[row]!, value]));
  return { centre: of('y'), low: of('low'), high: of('high'), n: of('n') };
}

async function expectGroup(asked: Asked, { rows }: Group): Promise<void> {
  const [mean, median, population, range] = await Promise.all([
    groupLines(asked, { centre: 'mean', band: 'sd' }),
    groupLines(asked, { centre: 'median' }),
    groupLines(asked, { centre: 'mean', band: 'sd-population' }),
    groupLines(asked, { centre: 'max', band: 'range' }),
  ]);
  for (const [step, n, average, sdPopulation, sdSample, min, max, middle] of rows) {
    const close = (found: number | undefined, expected: number): void =>
      expect(Math.abs(found! - expected), `${asked.metric} at ${step}: ${found} is not ${expected}`).toBeLessThan(
        1e-9 * Math.max(1, Math.abs(expected)),
      );
    expect(mean.n.get(step)).toBe(n);
    close(mean.centre.get(step), average);
    close(median.centre.get(step), middle);
    close(range.centre.get(step), max);
    if (n === 1) {
      expect(sdSample).toBeNull();
      expect([mean, population, range].map(({ low }) => low.get(step) ?? NaN)).toEqual([NaN, NaN, NaN]);
      continue;
    }
    close((mean.high.get(step)! - mean.low.get(step)!) / 2, sdSample!);
    close((population.high.get(step)! - population.low.get(step)!) / 2, sdPopulation);
    close(range.low.get(step), min);
  }
  expect(rows.length).toBeGreaterThan(5);
}

describeWithData('groups of runs have the statistics of the reference at each step', () => {
  test.each(['strict', 'lax', 'duplicate_steps'])('TensorBoard, %s: equal steps, unequal steps, repeated steps', async (kind) => {
    const { examples } = reference('tensorboard') as { examples: { reducer_group_stats: Record<string, Record<string, Group>> } };
    const { series } = await opened(`tensorboard/reducer/${kind}`);
    for (const [metric, group] of Object.entries(examples.reducer_group_stats[kind]!)) await expectGroup({ series, metric }, group);
  });

  test('nanoGPT: the validation loss over sixteen seeds', async () => {
    const { ValueEmbed_val_loss_across_seeds: group } = reference('histories_nanogpt') as Record<string, Group>;
    const project = await importFiles(await diskFiles([sharedData('histories/nanogpt-speedrun')]));
    const series = (await openSeries(memoryExport(project))).series;
    const runs = project.runs.filter(({ runId }) => runId.includes('2024-12-04_ValueEmbed')).map(({ runId }) => runId);
    expect(runs).toHaveLength(group!.runs);
    await expectGroup({ series, metric: 'val_loss', runs: [{ project: 'p', only: runs }] }, group!);
  });

  test('W&B: returns over the runs of each environment', async () => {
    const { eval_return_by_step_across_runs: groups } = reference('wandb_rainbow') as {
      eval_return_by_step_across_runs: Record<string, Group>;
    };
    const { series } = await opened('wandb/rainbow');
    const column = { from: 'config', key: 'environment' } as const;
    for (const [environment, group] of Object.entries(groups)) {
      const filter: Filter = environment === 'None' ? { op: 'is not set', column } : { op: '=', column, value: environment };
      // The reference counts runs with a whole history only.
      const frame = await series(seriesPlan(['Eval/AverageReturns'], { runs: [{ project: 'p', filter }] }));
      const whole = frame.series!.lines.filter(({ points }) => points === 30).map(({ runId }) => runId);
      await expectGroup({ series, metric: 'Eval/AverageReturns', runs: [{ project: 'p', only: whole }] }, group);
    }
  });
});
