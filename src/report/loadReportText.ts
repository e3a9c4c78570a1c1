/** The text form of reports, `.runfolio.md`: `printReport`, `parseReport`, and what parsing throws. */
export type ReportTextForm = typeof import('./text/index.js');

/** Loads it: a Markdown parser and a YAML parser, which pages that only show reports do not need. */
export function loadReportText(): Promise<ReportTextForm> {
  return import('./text/index.js');
}
