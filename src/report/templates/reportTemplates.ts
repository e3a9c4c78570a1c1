import { emptyReport } from '../document/report.js';
import { ablation } from './ablation.js';
import { modelCard } from './modelCard.js';
import { sweepSummary } from './sweepSummary.js';
import type { ReportTemplate } from './template.js';

const empty: ReportTemplate = {
  id: 'empty',
  title: 'Empty',
  about: 'A title, and a page to write on.',
  create: () => emptyReport(''),
};

/** What new reports can start as, the plainest first. */
export const reportTemplates: readonly ReportTemplate[] = [empty, sweepSummary, modelCard, ablation];
