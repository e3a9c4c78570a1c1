import { nonFiniteReplacer } from '../../model/index.js';
import type { ReportDocument } from './report.js';

/** The JSON that `readReport` reads; no number is lost. */
export function saveReport(report: ReportDocument): string {
  return JSON.stringify(report, nonFiniteReplacer, 1);
}
