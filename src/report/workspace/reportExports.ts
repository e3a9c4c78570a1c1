import type { ExportItem } from '../../panels/index.js';
import { fileName } from '../../panels/inner.js';
import type { PrintControl } from '../../react/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { saveReport } from '../document/saveReport.js';
import { loadReportLatex } from '../loadReportLatex.js';
import { loadReportText } from '../loadReportText.js';
import type { ExportContext } from './exportContext.js';
import { exportTexts } from './exportTexts.js';

/** What every report can be saved as. Nothing is asked or made before one of them runs. */
export function reportExports(context: ExportContext): ExportItem[] {
  return [
    markdownExport(context),
    jsonExport(context),
    latexExport(context),
    ...(context.print ? [printExport(context.print, context.locale)] : []),
  ];
}

function markdownExport({ report, locale }: ExportContext): ExportItem {
  const t = textsOf(exportTexts, locale);
  return {
    id: 'markdown',
    title: t('markdown'),
    about: t('markdownAbout'),
    run: async () => {
      const { printReport } = await loadReportText();
      return { name: `${fileName(report.title)}.runfolio.md`, content: new Blob([printReport(report)], { type: 'text/markdown' }) };
    },
  };
}

function jsonExport({ report, locale }: ExportContext): ExportItem {
  const t = textsOf(exportTexts, locale);
  return {
    id: 'json',
    title: t('json'),
    about: t('jsonAbout'),
    run: async () => ({
      name: `${fileName(report.title)}.report.json`,
      content: new Blob([saveReport(report)], { type: 'application/json' }),
    }),
  };
}

function latexExport({ report, engine, loadAsset, kinds, locale }: ExportContext): ExportItem {
  const t = textsOf(exportTexts, locale);
  return {
    id: 'latex',
    title: t('latex'),
    about: t('latexAbout'),
    run: async ({ signal }) => {
      const { drawnImage, latexReport, panelPdfs, zipFiles } = await loadReportLatex();
      const figureOf = panelPdfs({ engine, kinds });
      const files = await latexReport(report, { engine, figureOf, loadAsset, convertImage: drawnImage, signal });
      return { name: `${fileName(report.title)}.latex.zip`, content: zipFiles(files) };
    },
  };
}

function printExport(print: PrintControl, locale: Locale | undefined): ExportItem {
  const t = textsOf(exportTexts, locale);
  return {
    id: 'print',
    title: t('print'),
    about: t('printAbout'),
    run: async (options) => {
      await print.prepare(options);
      window.print();
      return undefined;
    },
  };
}
