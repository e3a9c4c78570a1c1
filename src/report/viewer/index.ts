export { ReportView, type ReportViewProps } from './ReportView.js';
export type { ReportLabel } from './ReportHeader.js';
export type { ExternalMedia } from './viewerContext.js';
