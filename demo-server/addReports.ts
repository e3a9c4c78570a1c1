import { readFile } from 'node:fs/promises';
import { loadReportText, readReport, type ReportDocument } from '../src/report/plain.js';
import { localPerson } from './api/principal.js';
import { openReportsStore } from './api/reportsStore.js';

/** A report that was put into a folder of reports. */
export interface AddedReport {
  file: string;
  id: string;
  title: string;
}

/** Puts reports that are kept as files (.runfolio.md, .json) into a folder of reports, each as a new one. Nothing is added where one cannot be read. */
export async function addReports(files: readonly string[], folder: string, author: string): Promise<AddedReport[]> {
  const reports = await Promise.all(files.map(readReportFile));
  const store = openReportsStore(folder);
  try {
    return reports.map((report, i) => {
      const { id, title } = store.reports.create({ report }, { ...localPerson, name: author });
      return { file: files[i]!, id, title };
    });
  } finally {
    store.close();
  }
}

async function readReportFile(file: string): Promise<ReportDocument> {
  const text = await readFile(file, 'utf8');
  return file.endsWith('.json') ? readReport(JSON.parse(text)) : (await loadReportText()).parseReport(text);
}
