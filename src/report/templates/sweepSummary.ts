import { varyingKeys } from '../../panels/index.js';
import { bullets, grid, heading, lines, panel, paragraph, runSetName, target, written } from './writing.js';
import type { ReportTemplate } from './template.js';

/** What was tried, what came out best, and which parameters it depended on. */
export const sweepSummary: ReportTemplate = {
  id: 'sweep-summary',
  title: 'Sweep summary',
  about: 'What was tried, what came out best, and which parameters it depended on.',
  create: (catalog, project) => {
    const metric = target(catalog);
    const varied = catalog
      ? varyingKeys(catalog)
          .filter(({ key }) => !/[\s"]/.test(key))
          .slice(0, 5)
      : [];
    const curves = metric ? [lines('curves', [metric.key], { x: 0, y: 0, w: 12, h: 9 })] : [];
    const mattered = [
      panel('parallel', 'parallel-coordinates', { x: 0, y: 0, w: 12, h: 10 }),
      panel('importance', 'importance', { x: 0, y: 10, w: 6, h: 9 }),
      panel('slice', 'slice', { x: 6, y: 10, w: 6, h: 9 }),
    ];
    const best = metric?.known
      ? `Of {{count of ${runSetName}}} runs the best reached a ${metric.key} of {{best ${metric.word} of ${runSetName}}}: {{name of best ${metric.word} of ${runSetName}}}.`
      : `There are {{count of ${runSetName}}} runs.`;
    const settings = metric?.known ? varied.map(({ key }) => `${key}: {{config.${key} of best ${metric.word} of ${runSetName}}}`) : [];
    return written(
      'Sweep summary',
      project,
      [
        paragraph(best),
        ...(settings.length > 0 ? [paragraph('Its settings:'), bullets(...settings)] : []),
        heading('Curves'),
        ...(curves.length > 0 ? [grid(curves)] : [paragraph('No run has logged a metric yet.')]),
        heading('What mattered'),
        grid(mattered),
        heading('What follows'),
        paragraph(''),
      ],
      [...curves, ...mattered],
    );
  },
};
