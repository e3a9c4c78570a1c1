import { bullets, heading, paragraph, runSetName, target, written } from './writing.js';
import type { ReportTemplate } from './template.js';

/** What a model is, what it is for, how good it is, and where it fails. */
export const modelCard: ReportTemplate = {
  id: 'model-card',
  title: 'Model card',
  about: 'What a model is, what it is for, how good it is, and where it fails.',
  create: (catalog, project) => {
    const metric = target(catalog);
    const quality = metric?.known
      ? [
          paragraph(
            `The best run, {{name of best ${metric.word} of ${runSetName}}}, has a ${metric.key} of {{best ${metric.word} of ${runSetName}}}; the mean of {{count of ${runSetName}}} runs is {{mean ${metric.word} of ${runSetName}}}.`,
          ),
        ]
      : [];
    return written('Model card', project, [
      heading('Model'),
      bullets('Who made it, and when:', 'Architecture and size:', 'Licence:'),
      heading('Intended use'),
      paragraph('What it is for, and what it is not for.'),
      heading('Data'),
      bullets('Trained on:', 'Evaluated on:'),
      heading('Quality'),
      ...quality,
      { type: 'run-table', runSet: runSetName },
      heading('Limits'),
      {
        type: 'callout',
        tone: 'warning',
        content: [{ type: 'paragraph', text: [{ type: 'text', text: 'Where it fails, and whom that could harm.' }] }],
      },
    ]);
  },
};
