import { describe, expect, test } from 'vitest';
import { syntheticProject } from '../../../stories/support/syntheticProject.js';
import { memoryExport } from '../../../tests/support/memoryExport.js';
import { catalogOf, type Catalog } from '../../model/index.js';
import { builtinKinds } from '../../panels/index.js';
import { missingReferences } from '../document/missingReferences.js';
import { readReport } from '../document/readReport.js';
import { saveReport } from '../document/saveReport.js';
import { inlineValues } from '../values/inlineValues.js';
import { parseValue } from '../values/parseValue.js';
import { planValue } from '../values/planValue.js';
import { reportTemplates } from './reportTemplates.js';

const catalog = (runs: number): Catalog => catalogOf(memoryExport(syntheticProject({ runs, points: 20 })).manifest);
const projects: [name: string, catalog: Catalog | undefined][] = [
  ['with runs', catalog(12)],
  ['without runs', catalog(0)],
  ['not known yet', undefined],
];

describe.each(reportTemplates)('$title', ({ create }) => {
  test.each(projects)('is a whole report of a project %s', (_, held) => {
    const report = create(held, 'synthetic');
    expect(readReport(JSON.parse(saveReport(report)))).toEqual(JSON.parse(saveReport(report)));
    expect(missingReferences(report)).toEqual([]);
    expect(create(held, 'synthetic')).toEqual(report);
    const kinds = builtinKinds.map(({ kind }) => kind);
    for (const { kind } of Object.values(report.panels)) expect(kinds).toContain(kind);
  });

  test('has only values that can be found', () => {
    const held = catalog(12);
    const report = create(held, 'synthetic');
    for (const { source } of inlineValues(report)) {
      const plan = planValue(parseValue(source), { runSets: report.runSets, catalogs: new Map([['synthetic', held]]) });
      expect(plan, source).toHaveProperty('plans');
    }
  });
});

test('a sweep is summed up by what its project logged and varied', () => {
  const report = reportTemplates.find(({ id }) => id === 'sweep-summary')!.create(catalog(12), 'synthetic');
  expect(report.panels['curves']?.spec).toMatchObject({ metrics: ['val/acc'] });
  const sources = [...inlineValues(report)].map(({ source }) => source);
  expect(sources).toContain('best val/acc of A');
  expect(sources).toContain('config.learning_rate of best val/acc of A');
});

test('an ablation groups runs by all but their seed', () => {
  const report = reportTemplates.find(({ id }) => id === 'ablation')!.create(catalog(12), 'synthetic');
  expect(report.runSets['A']?.groupBy).toEqual({ allBut: [{ from: 'config', key: 'seed' }] });
});
