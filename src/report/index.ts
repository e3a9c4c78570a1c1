export * from './plain.js';
export { loadReportEditor, type ReportEditorModule } from './loadReportEditor.js';
export * from './templates/index.js';
export * from './viewer/index.js';
export * from './workspace/index.js';
