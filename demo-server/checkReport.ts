import { RunfolioError } from '../src/model/index.js';
import {
  inlineValues,
  jsonPath,
  loadReportText,
  missingReferences,
  parseValue,
  placedBlocks,
  readReport,
  type ReportDocument,
} from '../src/report/plain.js';

/** What `runfolio report check` says about a file. */
export interface CheckedReport {
  /** A line each, with the file and the place; none where all is right. */
  faults: string[];
  /** What a report that is right holds. */
  summary: string;
}

/** Gives the place of a path of the document, as it stands before a message. */
type Locate = (path: readonly PropertyKey[]) => string;

/** Checks the text of a file, which is undefined where it cannot be read. */
export async function checkReport(file: string, text: string | undefined): Promise<CheckedReport> {
  if (text === undefined) return { faults: [`${file}: there is no such file, or it is not yours to read`], summary: '' };
  const isJson = file.endsWith('.json');
  try {
    const { report, locate } = isJson ? readJson(file, text) : await readText(file, text);
    return { faults: faultsOf(report, locate), summary: summaryOf(report) };
  } catch (error) {
    if (!(error instanceof RunfolioError)) throw error;
    return {
      faults: error.message.split('\n').map((line) => (isJson || !/^\d+:\d+: /.test(line) ? `${file}: ${line}` : `${file}:${line}`)),
      summary: '',
    };
  }
}

function readJson(file: string, text: string): { report: ReportDocument; locate: Locate } {
  try {
    return { report: readReport(JSON.parse(text)), locate: (path) => `${file}: ${jsonPath(path)}` };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new RunfolioError('bad-spec', `it is no JSON: ${error.message}`, { cause: error });
  }
}

async function readText(file: string, text: string): Promise<{ report: ReportDocument; locate: Locate }> {
  const { report, placeOf } = (await loadReportText()).locateReport(text);
  const locate: Locate = (path) => {
    const { line, column } = placeOf(path);
    return `${file}:${line}:${column}`;
  };
  return { report, locate };
}

/** What a report may hold and is surely not meant. */
function faultsOf(report: ReportDocument, locate: Locate): string[] {
  const missing = missingReferences(report).map(({ path, what, id }) => `${locate(path)}: there is no ${what} "${id}"`);
  const unread = inlineValues(report).flatMap(({ source, path }) => {
    const fault = valueFault(source);
    return fault === undefined ? [] : [`${locate(path)}: {{${source}}}: ${fault}`];
  });
  return [...missing, ...unread];
}

function valueFault(source: string): string | undefined {
  try {
    parseValue(source);
    return undefined;
  } catch (error) {
    if (!(error instanceof RunfolioError)) throw error;
    return error.message;
  }
}

function summaryOf(report: ReportDocument): string {
  const counts: [count: number, name: string][] = [
    [[...placedBlocks(report.blocks)].length, 'block'],
    [Object.keys(report.panels).length, 'panel'],
    [Object.keys(report.runSets).length, 'run set'],
  ];
  return counts.map(([count, name]) => `${count} ${name}${count === 1 ? '' : 's'}`).join(', ');
}
