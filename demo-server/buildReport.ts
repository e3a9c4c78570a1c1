import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { RunfolioError } from '../src/model/index.js';
import { loadReportText, makeAnonymous, readReport, type AnonymousOptions, type ReportDocument } from '../src/report/plain.js';
import type { DataParts, StaticViewer } from '../src/report/snapshot/index.js';
import { collectExports } from './collectExports.js';
import { manifestName, type ExportFiles } from './exportFiles.js';
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
  /** Whether the data go into the file too, with what answers from them. */
  interactive?: boolean | undefined;
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
export async function buildReport({ file, data, out, points, interactive, anonymous, settings }: BuildOptions): Promise<BuiltReport> {
  const written = await readReportFile(file);
  const { builtinKinds, buildStaticReport, recordSnapshot } = await loadRecorder();
  const exports = await collectExports(data, settings);
  if (anonymous) requireProjects(written, exports);
  const named = await createNodeEngine(exports);
  const { signal } = new AbortController();
  try {
    const { report, engine } = anonymous
      ? await makeAnonymous(written, named, { ...anonymous, words: [...(anonymous.words ?? []), ...(await owners(exports))], signal })
      : { report: written, engine: named };
    const options = { kinds: builtinKinds, frozenAt: Date.now(), points };
    const { snapshot, problems } = await recordSnapshot(report, engine, options, signal);
    const viewer = JSON.parse(await readFile(staticFile('viewer.json'), 'utf8')) as StaticViewer;
    const parts = interactive ? await dataParts(report, exports) : undefined;
    const html = await buildStaticReport(snapshot, viewer, { data: parts, signal });
    await writeFile(out, html);
    return { title: report.title, bytes: Buffer.byteLength(html), problems };
  } finally {
    await named.dispose();
  }
}

/** Names are known from projects: without one of them, the report's text could keep some. Throws `unknown-project`. */
function requireProjects({ runSets }: ReportDocument, exports: ReadonlyMap<string, ExportFiles>): void {
  const missing = Object.values(runSets).find(({ project }) => !exports.has(project));
  if (!missing) return;
  const message = `The report is about the project ${JSON.stringify(missing.project)}, which is not in the data: its names are not known.`;
  throw new RunfolioError('unknown-project', message, {
    hint: `There ${exports.size === 1 ? 'is' : 'are'} ${[...exports.keys()].join(', ') || 'none'}.`,
  });
}

/** Who the projects belong to, which the ids that they are served under do not say. */
async function owners(exports: ReadonlyMap<string, ExportFiles>): Promise<string[]> {
  const manifests = await Promise.all([...exports.values()].map((source) => source.manifest()));
  return manifests.flatMap(({ manifest }) => manifest.project.id.split('/').slice(0, -1));
}

/** The exports of a report's projects, and what answers from them in a page. */
async function dataParts({ runSets }: ReportDocument, exports: ReadonlyMap<string, ExportFiles>): Promise<DataParts> {
  const projects = new Set(Object.values(runSets).map(({ project }) => project));
  const files: Record<string, Record<string, Uint8Array<ArrayBuffer>>> = {};
  for (const [id, source] of exports) if (projects.has(id)) files[id] = await allFiles(source);
  const workers = JSON.parse(await readFile(staticFile('workers.json'), 'utf8')) as Record<string, string>;
  return { workers, wasm: await readFile(wasmFile()), exports: files };
}

async function allFiles(source: ExportFiles): Promise<Record<string, Uint8Array<ArrayBuffer>>> {
  const { manifest, bytes } = await source.manifest();
  const files: Record<string, Uint8Array<ArrayBuffer>> = { [manifestName]: new Uint8Array(bytes) };
  for (const path of Object.keys(manifest.files)) files[path] = new Uint8Array(await source.read(path));
  return files;
}

/** DuckDB's wasm file: of the package, or of a checkout. */
function wasmFile(): string {
  const [packaged, own] = [['dist', 'workers'], ['workers']].map((folders) => join(packageRoot(), ...folders, 'duckdb', 'duckdb-eh.wasm'));
  return packaged !== undefined && existsSync(packaged) ? packaged : (own ?? '');
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
