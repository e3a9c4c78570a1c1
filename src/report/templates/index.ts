export { reportTemplates } from './reportTemplates.js';
export type { ReportTemplate } from './template.js';
