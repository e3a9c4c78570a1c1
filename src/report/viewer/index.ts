export { ReportView, type ReportViewProps } from './ReportView.js';
export type { ReportViewHandle } from './reportViewHandle.js';
export type { ReportLabel } from './ReportHeader.js';
export type { ExternalMedia, LoadAsset } from './viewerContext.js';
