import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { RunfolioError } from '../src/model/index.js';
import { loadReportText, makeAnonymous, readReport, type AnonymousOptions, type ReportDocument } from '../src/report/plain.js';
import { collectExports } from './collectExports.js';
import type { ImportSettings } from './importPaths.js';
import { createNodeEngine } from './nodeEngine.js';
import { packageRoot } from './packageRoot.js';
import type * as Recorder from './static/recorder.js';

export interface BuildOptions {
  /** Report, `.runfolio.md` or JSON. */
  file: string;
  /** Exports, folders of exports, and folders that can be imported. */
  data: readonly string[];
  out: string;
  /** Points per line at most. Default 2,000. */
  points?: number | 'all' | undefined;
  /** Where set, names are replaced by pseudonyms. */
  anonymous?: Omit<AnonymousOptions, 'signal'> | undefined;
  settings: ImportSettings;
}

/** What was written. */
export interface BuiltReport {
  title: string;
  bytes: number;
  /** What of the report is not in the file, a sentence each. */
  problems: readonly string[];
}

/** Writes a report with the answers that it shows as one HTML file. */
export async function buildReport({ file, data, out, points, anonymous, settings }: BuildOptions): Promise<BuiltReport> {
  const written = await readReportFile(file);
  const { builtinKinds, buildStaticReport, recordSnapshot } = await loadRecorder();
  const named = await createNodeEngine(await collectExports(data, settings));
  const { signal } = new AbortController();
  try {
    const { report, engine } = anonymous
      ? await makeAnonymous(written, named, { ...anonymous, signal })
      : { report: written, engine: named };
    const options = { kinds: builtinKinds, frozenAt: Date.now(), runfolio: await packageVersion(), points };
    const { snapshot, problems } = await recordSnapshot(report, engine, options, signal);
    const html = await buildStaticReport(snapshot, JSON.parse(await readFile(staticFile('viewer.json'), 'utf8')), signal);
    await writeFile(out, html);
    return { title: report.title, bytes: Buffer.byteLength(html), problems };
  } finally {
    await named.dispose();
  }
}

async function readReportFile(file: string): Promise<ReportDocument> {
  const text = await readFile(file, 'utf8');
  return file.endsWith('.json') ? readReport(JSON.parse(text)) : (await loadReportText()).parseReport(text);
}

/** Panels are drawn by the page's code, so what they ask is known by it too: it comes with the page. */
async function loadRecorder(): Promise<typeof Recorder> {
  const path = staticFile('recorder.js');
  try {
    return (await import(pathToFileURL(path).href)) as typeof Recorder;
  } catch (cause) {
    throw new RunfolioError('missing-file', `The page's code is not at ${path}. It is built by npm start.`, { cause });
  }
}

function staticFile(name: string): string {
  return join(packageRoot(), 'dist', 'app', 'static', name);
}

async function packageVersion(): Promise<string> {
  return (JSON.parse(await readFile(join(packageRoot(), 'package.json'), 'utf8')) as { version: string }).version;
}
