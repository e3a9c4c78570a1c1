// What the applications have in common: the packed package, React, the same data and the same plot.
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from '../runCommand.mjs';
import { finished } from './processes.mjs';

const { devDependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));

/** The versions of packages that the package is tested with. */
export const versions = (...names) => Object.fromEntries(names.map((name) => [name, devDependencies[name]]));
export const react19 = versions('react', 'react-dom');
export const react18 = { react: '18.3.1', 'react-dom': '18.3.1' };

/** The plot as a React component, `Training`, in a module of the application that needs no compiler of JSX. */
export const training = `import { createElement, StrictMode } from 'react';
import { createWasmEngine, LinePlot, RunfolioProvider } from 'runfolio';

const engine = createWasmEngine({ exports: [{ id: 'sample', url: '/export/' }], eager: ['sample'] });

export function Training() {
  const plot = createElement(LinePlot, { project: 'sample', y: 'train/loss', smoothing: 0.6, height: 320 });
  const provider = createElement(RunfolioProvider, { engine, theme: 'light', style: { inlineSize: 800 } }, plot);
  return createElement(StrictMode, null, provider);
}
`;

/** Draws the plot into the element `root`, without a server. */
export const clientMain = `import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import 'runfolio/styles.css';
import { Training } from './training.js';

createRoot(document.getElementById('root')).render(createElement(Training));
`;

/** A page of an application; `script` is its main module, or absent where a bundler adds it. */
export const page = (script) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>App</title><link rel="icon" href="data:,"><div id="root"></div>${
    script === undefined ? '' : `<script type="module" src="${script}"></script>`
  }</html>`;

/** Writes an application to a folder and installs it: its files by path, and the export that its plot reads, in `public`. */
export async function writeApp(folder, { tarball, dependencies, devDependencies: tools = {}, files }) {
  const manifest = { name: 'consumer', private: true, type: 'module', dependencies: { runfolio: `file:${tarball}`, ...dependencies } };
  const all = { 'package.json': JSON.stringify({ ...manifest, devDependencies: tools }, undefined, 2), ...files };
  for (const [path, text] of Object.entries(all)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await cp(join(root, 'demo-server/sample/export'), join(folder, 'public/export'), { recursive: true });
  await finished(folder, 'npm', 'install', '--no-audit', '--no-fund', '--prefer-offline');
}
