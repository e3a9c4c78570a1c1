import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { encodeSnapshot, type Snapshot } from '../../engine/index.js';
import { readReport } from '../document/readReport.js';
import { base64, gzipped } from './filePacking.js';
import { neededChunks } from './neededChunks.js';
import type { StaticViewer } from './staticViewer.js';

/** A snapshot as one HTML file, which opens from a disk and asks no network: with the code of what the report shows, and no other. */
export async function buildStaticReport(snapshot: Snapshot, viewer: StaticViewer, signal: AbortSignal): Promise<string> {
  const report = readReport(snapshot.document);
  const names = neededChunks(viewer, report);
  const code = names.map((name) => [name, linked(viewer.chunks[name]?.code ?? '', Object.keys(viewer.chunks))]);
  const page = utf8ToBytes(JSON.stringify({ entry: viewer.entry, css: viewer.css, chunks: code }));
  const parts = { page: await gzipped(page), snapshot: await gzipped(encodeSnapshot(snapshot)) };
  signal.throwIfAborted();
  const blocks = Object.entries(parts).map(([name, bytes]) => `<script type="text/plain" data-part="${name}">${base64(bytes)}</script>`);
  const policy = `default-src 'none'; script-src 'sha256-${base64(sha256(utf8ToBytes(viewer.start)))}' blob:; style-src 'unsafe-inline'; img-src blob: data:; media-src blob: data:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
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
<script>${viewer.start}</script>
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
