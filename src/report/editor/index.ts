export { ReportEditor, type ReportEditorHandle, type ReportEditorProps } from './ReportEditor.js';
