import { textsOf } from '../../texts/index.js';
import type { ReportTemplate } from './template.js';
import { templateName } from './templateName.js';
import { templateTexts } from './texts.js';
import { bullets, heading, paragraph, runSetName, target, written } from './writing.js';

/** What a model is, what it is for, how good it is, and where it fails. */
export const modelCard: ReportTemplate = {
  id: 'model-card',
  ...templateName('modelCard'),
  named: (locale) => templateName('modelCard', locale),
  create: (catalog, project, locale) => {
    const t = textsOf(templateTexts, locale);
    const metric = target(catalog);
    const quality = metric?.known
      ? [
          paragraph(
            t('bestQuality', {
              name: `{{name of best ${metric.word} of ${runSetName}}}`,
              metric: metric.key,
              best: `{{best ${metric.word} of ${runSetName}}}`,
              runs: `{{count of ${runSetName}}}`,
              mean: `{{mean ${metric.word} of ${runSetName}}}`,
            }),
          ),
        ]
      : [];
    return written(t('modelCard'), project, [
      heading(t('model')),
      bullets(t('whoMade'), t('architecture'), t('licence')),
      heading(t('intendedUse')),
      paragraph(t('whatFor')),
      heading(t('data')),
      bullets(t('trainedOn'), t('evaluatedOn')),
      heading(t('quality')),
      ...quality,
      { type: 'run-table', runSet: runSetName },
      heading(t('limits')),
      {
        type: 'callout',
        tone: 'warning',
        content: [{ type: 'paragraph', text: [{ type: 'text', text: t('whereFails') }] }],
      },
    ]);
  },
};
