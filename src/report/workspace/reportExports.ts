import type { ExportItem } from '../../panels/index.js';
import { fileName } from '../../panels/inner.js';
import { saveReport } from '../document/saveReport.js';
import { loadReportLatex } from '../loadReportLatex.js';
import { loadReportText } from '../loadReportText.js';
import type { PrintControl } from '../../react/index.js';
import type { ExportContext } from './exportContext.js';

/** What every report can be saved as. Nothing is asked or made before one of them runs. */
export function reportExports(context: ExportContext): ExportItem[] {
  return [markdownExport(context), jsonExport(context), latexExport(context), ...(context.print ? [printExport(context.print)] : [])];
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

function latexExport({ report, engine, loadAsset, kinds }: ExportContext): ExportItem {
  return {
    id: 'latex',
    title: 'LaTeX',
    about: 'A ZIP file: the text as .tex with its values as numbers and its runs as tables, panels as PDF. It compiles with TeX Live.',
    run: async ({ signal }) => {
      const { drawnImage, latexReport, panelPdfs, zipFiles } = await loadReportLatex();
      const figureOf = panelPdfs({ engine, kinds });
      const files = await latexReport(report, { engine, figureOf, loadAsset, convertImage: drawnImage, signal });
      return { name: `${fileName(report.title)}.latex.zip`, content: zipFiles(files) };
    },
  };
}

function printExport(print: PrintControl): ExportItem {
  return {
    id: 'print',
    title: 'Print or PDF',
    about: 'The browser’s print dialog once every panel is drawn: as vectors, in light colours, none of them cut.',
    run: async (options) => {
      await print.prepare(options);
      window.print();
      return undefined;
    },
  };
}
