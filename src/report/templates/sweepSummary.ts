import { varyingKeys } from '../../panels/index.js';
import { textsOf } from '../../texts/index.js';
import type { ReportTemplate } from './template.js';
import { templateName } from './templateName.js';
import { templateTexts } from './texts.js';
import { bullets, grid, heading, lines, panel, paragraph, runSetName, target, written } from './writing.js';

/** What was tried, what came out best, and which parameters it depended on. */
export const sweepSummary: ReportTemplate = {
  id: 'sweep-summary',
  ...templateName('sweepSummary'),
  named: (locale) => templateName('sweepSummary', locale),
  create: (catalog, project, locale) => {
    const t = textsOf(templateTexts, locale);
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
    const runs = `{{count of ${runSetName}}}`;
    const bestOf = `best ${metric?.word} of ${runSetName}`;
    const best = metric?.known
      ? t('bestOf', { runs, metric: metric.key, best: `{{${bestOf}}}`, name: `{{name of ${bestOf}}}` })
      : t('thereAre', { runs });
    const settings = metric?.known ? varied.map(({ key }) => t('setting', { key, value: `{{config.${key} of ${bestOf}}}` })) : [];
    return written(
      t('sweepSummary'),
      project,
      [
        paragraph(best),
        ...(settings.length > 0 ? [paragraph(t('settings')), bullets(...settings)] : []),
        heading(t('curves')),
        ...(curves.length > 0 ? [grid(curves)] : [paragraph(t('noMetric'))]),
        heading(t('whatMattered')),
        grid(mattered),
        heading(t('whatFollows')),
        paragraph(''),
      ],
      [...curves, ...mattered],
    );
  },
};
