import { emptyReport } from '../document/report.js';
import { ablation } from './ablation.js';
import { modelCard } from './modelCard.js';
import { sweepSummary } from './sweepSummary.js';
import type { ReportTemplate } from './template.js';
import { templateName } from './templateName.js';

const empty: ReportTemplate = {
  id: 'empty',
  ...templateName('empty'),
  named: (locale) => templateName('empty', locale),
  create: () => emptyReport(''),
};

/** What new reports can start as, the plainest first. */
export const reportTemplates: readonly ReportTemplate[] = [empty, sweepSummary, modelCard, ablation];
