import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { encodeSnapshot, type Snapshot } from '../../engine/index.js';
import type { ReportDocument } from '../document/report.js';
import { readReport } from '../document/readReport.js';
import { encodeFiles, type DataParts } from './dataParts.js';
import { denseText } from './denseText.js';
import { gzipped } from './filePacking.js';
import { neededChunks } from './neededChunks.js';
import type { StaticViewer } from './staticViewer.js';

export interface StaticReportOptions {
  /** Puts the data into the file, and what answers from them: its readers can then ask anything. Default: what was recorded alone. */
  data?: DataParts | undefined;
  signal: AbortSignal;
}

/** A snapshot as one HTML file, which opens from a disk and asks no network: with the code of what the report shows, and no other. */
export async function buildStaticReport(snapshot: Snapshot, viewer: StaticViewer, { data, signal }: StaticReportOptions): Promise<string> {
  const report = readReport(snapshot.document);
  const parts = { page: pageOf(viewer, report, data !== undefined), snapshot: encodeSnapshot(snapshot), ...(data && partsOf(data)) };
  const blocks: string[] = [];
  for (const [name, bytes] of Object.entries(parts)) {
    signal.throwIfAborted();
    blocks.push(`<script type="text/plain" data-part="${name}">${denseText(await gzipped(bytes))}</script>`);
  }
  return htmlOf(report, viewer.start, blocks, data !== undefined);
}

function pageOf(viewer: StaticViewer, report: ReportDocument, hasData: boolean): Uint8Array {
  const all = Object.keys(viewer.chunks);
  const chunks = neededChunks(viewer, report, hasData).map((name) => [name, linked(viewer.chunks[name]?.code ?? '', all)]);
  return utf8ToBytes(JSON.stringify({ entry: viewer.entry, css: viewer.css, chunks }));
}

function partsOf({ workers, wasm, exports }: DataParts): Record<string, Uint8Array> {
  return { workers: utf8ToBytes(JSON.stringify(workers)), wasm, data: encodeFiles(exports) };
}

/** What the page may do: run its own script, and what that unpacks. Nothing may be fetched. */
function policyOf(start: string, hasData: boolean): string {
  const hash = btoa(String.fromCharCode(...sha256(utf8ToBytes(start))));
  const script = `script-src 'sha256-${hash}' blob:${hasData ? " 'wasm-unsafe-eval'; worker-src blob:" : ''}`;
  return `default-src 'none'; ${script}; style-src 'unsafe-inline'; img-src blob: data:; media-src blob: data:; base-uri 'none'; form-action 'none'`;
}

function htmlOf(report: ReportDocument, start: string, blocks: readonly string[], hasData: boolean): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(start, hasData)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escaped(report.title || 'Untitled report')}</title>
<link rel="icon" href="data:,">
</head>
<body>
<main id="app"><p style="font: 14px/1.5 system-ui, sans-serif; margin: 32px">Opening the report …</p></main>
<noscript>This report is drawn by JavaScript.</noscript>
${blocks.join('\n')}
<script>${start}</script>
</body>
</html>
`;
}

/** Makes imports of other chunks find them within the file: `"./x.js"` becomes the address that the starting script gives the chunk. */
function linked(code: string, names: readonly string[]): string {
  return names.reduce(
    (text, name) =>
      text.replaceAll(
        new RegExp(`import\\((["'\`])\\./${literal(name)}\\1\\)`, 'g'),
        `import(runfolioFile.address(${JSON.stringify(name)}))`,
      ),
    code,
  );
}

function literal(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
