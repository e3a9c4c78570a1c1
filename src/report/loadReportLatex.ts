/** What makes LaTeX of reports: `latexReport`, `zipFiles`. */
export type ReportLatexModule = typeof import('./latex/index.js');

/** Loads it: KaTeX checks the formulas, which pages that only show reports may not need. */
export function loadReportLatex(): Promise<ReportLatexModule> {
  return import('./latex/index.js');
}
