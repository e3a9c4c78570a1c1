import { seedColumns } from '../../model/index.js';
import { textsOf } from '../../texts/index.js';
import type { ReportTemplate } from './template.js';
import { templateName } from './templateName.js';
import { templateTexts } from './texts.js';
import { grid, heading, lines, panel, paragraph, runSetName, target, written } from './writing.js';

/** What each part contributes: groups of runs that differ in one thing, compared over seeds. */
export const ablation: ReportTemplate = {
  id: 'ablation',
  ...templateName('ablation'),
  named: (locale) => templateName('ablation', locale),
  create: (catalog, project, locale) => {
    const t = textsOf(templateTexts, locale);
    const metric = target(catalog);
    const panels = [
      ...(metric ? [lines('curves', [metric.key], { x: 0, y: 0, w: 6, h: 9 })] : []),
      panel('bars', 'bar', { x: metric ? 6 : 0, y: 0, w: 6, h: 9 }),
      panel('spread', 'distribution', { x: 0, y: 9, w: 12, h: 8 }),
    ];
    const report = written(
      t('ablation'),
      project,
      [
        paragraph(t('question')),
        heading(t('variants')),
        {
          type: 'table',
          rows: [
            [t('variant'), t('whatIsChanged'), t('expected')].map((text) => [{ type: 'text' as const, text }]),
            [[], [], []],
            [[], [], []],
          ],
        },
        heading(t('results')),
        ...(metric ? [paragraph(t('eachBar', { metric: metric.key }))] : []),
        grid(panels),
        heading(t('conclusion')),
        paragraph(''),
      ],
      panels,
    );
    const seeds = catalog ? seedColumns(catalog) : [];
    const set = report.runSets[runSetName];
    return set && seeds.length > 0 ? { ...report, runSets: { [runSetName]: { ...set, groupBy: { allBut: seeds } } } } : report;
  },
};
