/** The editor of reports: `<ReportEditor>`. */
export type ReportEditorModule = typeof import('./editor/index.js');

/** Loads it, for those who write: `lazy(async () => ({ default: (await loadReportEditor()).ReportEditor }))`. Readers need none of it. */
export function loadReportEditor(): Promise<ReportEditorModule> {
  return import('./editor/index.js');
}
