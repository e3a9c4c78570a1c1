import { fileName, type ExportItem } from '../../panels/index.js';
import { saveReport } from '../document/saveReport.js';
import { loadReportText } from '../loadReportText.js';
import type { ExportContext } from './exportContext.js';

/** What every report can be saved as. Nothing is asked or made before one of them runs. */
export function reportExports(context: ExportContext): ExportItem[] {
  return [markdownExport(context), jsonExport(context)];
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
