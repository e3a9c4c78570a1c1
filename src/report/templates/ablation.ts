import { seedColumns } from '../../model/index.js';
import { grid, heading, lines, panel, paragraph, runSetName, target, written } from './writing.js';
import type { ReportTemplate } from './template.js';

/** What each part contributes: groups of runs that differ in one thing, compared over seeds. */
export const ablation: ReportTemplate = {
  id: 'ablation',
  title: 'Ablation',
  about: 'What each part contributes: runs that differ in one thing, compared over seeds.',
  create: (catalog, project) => {
    const metric = target(catalog);
    const panels = [
      ...(metric ? [lines('curves', [metric.key], { x: 0, y: 0, w: 6, h: 9 })] : []),
      panel('bars', 'bar', { x: metric ? 6 : 0, y: 0, w: 6, h: 9 }),
      panel('spread', 'distribution', { x: 0, y: 9, w: 12, h: 8 }),
    ];
    const report = written(
      'Ablation',
      project,
      [
        paragraph('The question, and what was held fixed.'),
        heading('Variants'),
        {
          type: 'table',
          rows: [['Variant', 'What is changed', 'Expected'].map((text) => [{ type: 'text' as const, text }]), [[], [], []], [[], [], []]],
        },
        heading('Results'),
        ...(metric ? [paragraph(`Each bar is the mean ${metric.key} of the runs of a variant.`)] : []),
        grid(panels),
        heading('Conclusion'),
        paragraph(''),
      ],
      panels,
    );
    const seeds = catalog ? seedColumns(catalog) : [];
    const set = report.runSets[runSetName];
    return set && seeds.length > 0 ? { ...report, runSets: { [runSetName]: { ...set, groupBy: { allBut: seeds } } } } : report;
  },
};
