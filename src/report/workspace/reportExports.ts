import { fileName, type ExportItem } from '../../panels/index.js';
import { saveReport } from '../document/saveReport.js';
import { loadReportLatex } from '../loadReportLatex.js';
import { loadReportText } from '../loadReportText.js';
import type { ExportContext } from './exportContext.js';

/** What every report can be saved as. Nothing is asked or made before one of them runs. */
export function reportExports(context: ExportContext): ExportItem[] {
  return [markdownExport(context), jsonExport(context), latexExport(context)];
}

function markdownExport({ report }: ExportContext): ExportItem {
  return {
    id: 'markdown',
    title: 'Markdown text',
    about: 'The report as .runfolio.md, for git and for editors. It can be read back unchanged.',
    run: async () => {
      const { printReport } = await loadReportText();
      return { name: `${fileName(report.title)}.runfolio.md`, content: new Blob([printReport(report)], { type: 'text/markdown' }) };
    },
  };
}

function jsonExport({ report }: ExportContext): ExportItem {
  return {
    id: 'json',
    title: 'JSON document',
    about: 'The report as it is stored, without its data.',
    run: async () => ({
      name: `${fileName(report.title)}.report.json`,
      content: new Blob([saveReport(report)], { type: 'application/json' }),
    }),
  };
}

function latexExport({ report, engine, loadAsset }: ExportContext): ExportItem {
  return {
    id: 'latex',
    title: 'LaTeX',
    about: 'A ZIP file with the text as .tex, its values as numbers, tables and images; compiles with TeX Live.',
    run: async ({ signal }) => {
      const { drawnImage, latexReport, zipFiles } = await loadReportLatex();
      const files = await latexReport(report, { engine, loadAsset, convertImage: drawnImage, signal });
      return { name: `${fileName(report.title)}.latex.zip`, content: zipFiles(files) };
    },
  };
}
