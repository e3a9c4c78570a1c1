import { isAbort, RunfolioError } from '../../../model/index.js';
import { loadReportText, readReport, type ReportDocument } from '../../../report/index.js';

/** A report at an address: saved JSON, or its text form. */
export async function fetchReport(address: string, signal: AbortSignal): Promise<{ report: ReportDocument }> {
  const text = await fetchText(new URL(address, document.baseURI).href, signal);
  if (text.trimStart().startsWith('{')) return { report: readReport(parsed(text, address)) };
  const { parseReport } = await loadReportText();
  return { report: parseReport(text) };
}

async function fetchText(address: string, signal: AbortSignal): Promise<string> {
  try {
    const response = await fetch(address, { signal });
    if (response.ok) return await response.text();
    throw new RunfolioError(response.status === 404 ? 'not-found' : 'offline', `${address} was answered with status ${response.status}.`);
  } catch (error) {
    if (error instanceof RunfolioError || isAbort(error)) throw error;
    throw new RunfolioError('offline', `${address} could not be fetched.`, { cause: error });
  }
}

function parsed(text: string, address: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new RunfolioError('bad-input', `${address} is no report.`, { cause });
  }
}
