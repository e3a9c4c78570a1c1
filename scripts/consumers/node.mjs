// Plain Node, as a server that renders: every entry is imported, and components become HTML, with either React and without a warning.
import { react18, react19, writeApp } from './app.mjs';
import { finished } from './processes.mjs';

const script = `import { createElement, StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { readFile } from 'node:fs/promises';

const manifest = JSON.parse(await readFile('node_modules/runfolio/package.json', 'utf8'));
const entries = Object.entries(manifest.exports).filter(([, target]) => target.import).map(([path]) => path.replace('.', 'runfolio'));
for (const entry of entries) await import(entry);

const complaints = [];
console.error = console.warn = (...texts) => complaints.push(texts.join(' '));
const { createWasmEngine, Dashboard, LinePlot, RunfolioProvider, RunTable, Scatter } = await import('runfolio');
const { emptyReport, ReportView } = await import('runfolio/report');
const engine = createWasmEngine({ exports: [{ id: 'p', url: '/export/' }], eager: ['p'] });
const report = { ...emptyReport('A report'), authors: ['Somebody'] };
const lr = { from: 'config', key: 'lr' };
const parts = [
  createElement(LinePlot, { project: 'p', y: 'loss' }),
  createElement(Scatter, { project: 'p', x: lr, y: lr }),
  createElement(Dashboard, { project: 'p' }),
  createElement(RunTable, { project: 'p' }),
  createElement(ReportView, { report }),
];
for (const part of parts) {
  const html = renderToString(createElement(StrictMode, null, createElement(RunfolioProvider, { engine }, part)));
  if (!html.includes('rf-root')) throw new Error(html);
}
if (complaints.length > 0) throw new Error(complaints.join('\\n'));
process.stdout.write(entries.length + ' entries, ' + parts.length + ' components');
`;

const nodeServer = (title, dependencies) => ({
  title,
  async run({ folder, tarball, test }) {
    await writeApp(folder, { tarball, dependencies, files: { 'server.js': script } });
    await test(title, () => finished(folder, process.execPath, 'server.js'));
  },
});

export const node = nodeServer('Node and React 19', react19);
export const nodeReact18 = nodeServer('Node and React 18', react18);
