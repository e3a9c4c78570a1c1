import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diskFiles } from '../demo-server/diskFiles.js';
import { importFiles } from '../src/importers/index.js';
import { pearson, spearman } from '../src/numeric/index.js';
import { describeWithData, sharedData } from './sharedData.js';

interface Reference {
  rows: number;
  correlation: {
    param_count_top1: { pearson: number; spearman: number };
    log10_param_count_top1: number;
    img_size_top1: { pearson: number; spearman: number };
  };
}

describeWithData('correlations of a table of models', () => {
  test('are those of SciPy, with counts written as 1,014.45', async () => {
    const { runs } = await importFiles(await diskFiles([sharedData('tables/timm/results-imagenet.csv')]));
    const { rows, correlation } = JSON.parse(readFileSync(sharedData('reference/table_timm.json'), 'utf8')) as Reference;
    expect(runs).toHaveLength(rows);
    const column = (key: string): Float64Array => Float64Array.from(runs, (run) => Number(run.config.get(key) ?? run.summary.get(key)));
    const [top1, size, parameters] = [column('top1'), column('img_size'), column('param_count')];
    expect(pearson(parameters, top1)).toBeCloseTo(correlation.param_count_top1.pearson, 9);
    expect(spearman(parameters, top1)).toBeCloseTo(correlation.param_count_top1.spearman, 9);
    expect(pearson(parameters.map(Math.log10), top1)).toBeCloseTo(correlation.log10_param_count_top1, 9);
    expect(pearson(size, top1)).toBeCloseTo(correlation.img_size_top1.pearson, 9);
    expect(spearman(size, top1)).toBeCloseTo(correlation.img_size_top1.spearman, 9);
  });
});
