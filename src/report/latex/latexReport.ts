import type { ReportDocument } from '../document/report.js';
import { gatherParts, type GatherOptions } from './gatherParts.js';
import { texDocument } from './texDocument.js';

export interface LatexOptions extends GatherOptions {
  /** Said below the title, in words. Default: nothing. */
  date?: string | undefined;
}

/**
 * A report for LaTeX: `report.tex` and the figures and images it needs, by path. Values are numbers, run tables booktabs tables, panels the PDF that `figureOf` gives. What paper cannot
 * show is named in the text.
 */
export async function latexReport(report: ReportDocument, options: LatexOptions): Promise<Map<string, Uint8Array>> {
  const { parts, files } = await gatherParts(report, options);
  const { date } = options;
  return new Map([['report.tex', new TextEncoder().encode(texDocument(report, parts, { date }))], ...files]);
}
