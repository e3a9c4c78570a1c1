import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diskFiles } from '../demo-server/diskFiles.js';
import { importFiles } from '../src/importers/index.js';
import { seedColumns, type Column } from '../src/model/index.js';
import { planBarChart } from '../src/panels/bar/plan.js';
import type { BarChartSpec } from '../src/panels/bar/spec.js';
import { viewBarChart } from '../src/panels/bar/view.js';
import { describeWithData, sharedData } from './sharedData.js';
import { askProject } from './support/panelAnswers.js';

interface Experiment {
  algo: string;
  dataset: string;
  exp: string;
  n: number;
  mean: number;
  std_sample: number | 'NaN';
}

/** What these reports say at the top level beside the settings is imported as config, although it comes out of a run. */
const outcomes = ['time', 'best_epoch', 'best_iteration', 'best_stage'].map((key): Column => ({ from: 'config', key }));

describeWithData('TabR: runs with other seeds', () => {
  test('grouped by all config keys but the seeds have the means and deviations of the reference', async () => {
    const project = await importFiles(await diskFiles([sharedData('sweeps/tabr-reports')]));
    const asked = await askProject(project);
    const context = asked.context();
    const seeds = seedColumns(context.catalog!);
    expect(seeds.map(({ key }) => key)).toContain('config.seed');
    const score: Column = { from: 'summary', key: 'metrics.test.score' };
    const spec: BarChartSpec = {
      values: [score],
      groupBy: { allBut: [...seeds, ...outcomes] },
      centre: 'mean',
      spread: 'sd',
      orientation: 'horizontal',
      order: 'value',
      ascending: false,
      scale: 'linear',
      fromZero: false,
    };
    const view = viewBarChart(await asked.answers(planBarChart(spec, { first: 0 }, context)), spec, { first: 0 }, context);
    const bars = Array.from({ length: view.bars.count }, (_, place) => view.bars.at(place));
    const { test_score_by_experiment: experiments } = JSON.parse(readFileSync(sharedData('reference/table_tabr_reports.json'), 'utf8')) as {
      test_score_by_experiment: Experiment[];
    };
    const whole = experiments.flatMap((experiment) => {
      const path = `${experiment.algo}/${experiment.dataset}/${experiment.exp}/`;
      const own = bars.filter((bar) => view.idsOf(bar).some((id) => `${id}/`.includes(path)));
      return own.length === 1 && own[0]!.rows.length === experiment.n ? [{ ...experiment, bar: own[0]!.values[0]! }] : [];
    });
    expect(whole).toHaveLength(17);
    expect(experiments).toHaveLength(17);
    for (const { n, mean, std_sample: sd, bar } of whole) {
      expect(bar.n).toBe(n);
      expect(bar.value).toBeCloseTo(mean, 12);
      if (sd === 'NaN') expect(bar.spread).toEqual([NaN, NaN]);
      else expect((bar.spread[1] - bar.spread[0]) / 2).toBeCloseTo(sd, 12);
    }
  });
});
