export { locateReport, parseReport, type LocatedReport } from './parseReport.js';
export { ReportTextError, type TextPlace, type TextProblem } from './place.js';
export { printReport } from './printReport.js';
