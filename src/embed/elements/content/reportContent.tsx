import reportStyles from '../../../reportStyles.css?inline';
import dashboardStyles from '../../../dashboardStyles.css?inline';
import { elementStyles } from './elementStyles.js';
import { ElementReport } from './ElementReport.js';
import { mountContent } from './mountContent.js';
import { readReportConfig, type ReportConfig } from './readReportConfig.js';

/** What is drawn in `<runfolio-report>`. */
export const reportContent = mountContent<ReportConfig>({
  styles: elementStyles(dashboardStyles, reportStyles),
  read: readReportConfig,
  draw: (config, shell) => <ElementReport config={config} shell={shell} />,
});
