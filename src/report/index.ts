export * from './plain.js';
export { loadReportLatex, type ReportLatexModule } from './loadReportLatex.js';
export { loadReportEditor, type ReportEditorModule } from './loadReportEditor.js';
export * from './templates/index.js';
export { loadAnonymous } from './loadAnonymous.js';
export { loadSnapshots, type ReportSnapshots } from './loadSnapshots.js';
export type { DataParts as ReportDataParts, StaticViewer } from './snapshot/index.js';
export * from './viewer/index.js';
export * from './workspace/index.js';
