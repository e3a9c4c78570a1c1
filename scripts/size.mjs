// `npm run size`: what a page loads of this package, gzipped and minified as an application's bundler would, apart from React and DuckDB's wasm
// file. Prints one line per entry and fails where one exceeds its budget in scripts/sizeBudget.json. `--why NAME` lists an entry's packages.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { elementsEntry, elementsOptions } from './buildElements.mjs';
import { root } from './runCommand.mjs';

const page = "from 'runfolio';";
/** What is measured, by the names of the budget: sources of a page that uses the package, and the files of the workers. */
const entries = {
  'page: one line plot': `export { createWasmEngine, LinePlot, RunfolioProvider } ${page}`,
  'page: dashboard': `export { createWasmEngine, Dashboard, RunfolioProvider } ${page}`,
  'page: everything': `export * ${page} export * as report from 'runfolio/report'; export * as importers from 'runfolio/importers';`,
  'page: one report': `export { createWasmEngine, RunfolioProvider } ${page} export { readReport, ReportView } from 'runfolio/report';`,
  'charts: one line chart': `export { LineChart } from 'runfolio/charts';`,
  'charts: all': `export * from 'runfolio/charts';`,
  'entry: engine': `export * from 'runfolio/engine';`,
  'entry: importers': `export * from 'runfolio/importers';`,
  // The script of the custom elements and what its first panel loads; React and the styles are in it.
  'elements: one line plot': `export * from '${join(root, elementsEntry)}'; export * from '${join(root, 'src/embed/elements/content/panelContent.tsx')}';`,
  'series worker': 'workers/series.worker.ts',
  'database worker': 'workers/database.worker.ts',
  'compute worker': 'workers/compute.worker.ts',
  'frame helper': 'src/embed/frame/host/script.ts',
};
/**
 * What must never be part of a page that shows one line plot, of the start of a dashboard, or of the start of a worker: other components and kinds of panels,
 * importers, the engine of patterns, DuckDB, menus and what places them (their buttons are drawn without), labels of axes that measure themselves, formats of
 * time; nor of any page before somebody writes, imports or comments: the editor of reports, importers, the dialog of downloads and what is drawn of comments.
 */
const unneeded = {
  'page: one line plot':
    /\/src\/(?:dashboard|importers|figure|popups\/Whole|engine\/(?:snapshot|http\/)|panels\/(?:builtinKinds|(?!columns|linePlot|groups\/(?:index|groupChoice|plainText)\.|figure\/paper|host\/(?!drawOnce|drawnData|handleFigures))\w+\/))|\/node_modules\/(?:re2js|yaml|apache-arrow|@bufbuild|@duckdb|hyparquet|@tiptap|prosemirror-|@base-ui|@floating-ui|@visx\/(?:axis|text)|math-expression-evaluator|d3-time-format)/,
  'page: dashboard':
    /\/src\/(?:importers|report|figure|popups\/Whole|dashboard\/Whole|engine\/(?:snapshot|http\/)|panels\/(?!columns|groups|linePlot|figure\/paper|host\/(?!drawOnce|drawnData|handleFigures))\w+\/)|\/node_modules\/(?:re2js|yaml|apache-arrow|@bufbuild|@duckdb|hyparquet|three|@tiptap|prosemirror-|@base-ui|@floating-ui|@visx\/(?:axis|text)|math-expression-evaluator)/,
  'page: everything':
    /\/src\/(?:report\/(?:editor|snapshot|latex|wandb|comments\/(?:CommentsLayer|CommentsColumn|ThreadCard))|importers\/(?:importFiles|wandb)|panels\/download\/(?:DownloadDialog|writeArrow)|figure\/)|\/node_modules\/(?:re2js|yaml|@bufbuild|hyparquet|@tiptap|prosemirror-|katex)/,
  'page: one report':
    /\/src\/(?:importers|report\/(?:workspace|editor|snapshot|latex|wandb|templates))|\/node_modules\/(?:re2js|yaml|@bufbuild|hyparquet|@tiptap|prosemirror-|katex)/,
  // No other kind of panel, no dialogs, no engine.
  'charts: one line chart':
    /\/src\/(?:dashboard|report|importers|figure|popups|engine|panels\/(?!linePlot\/|host\/useFigureHandle\.|\w+\.tsx?$)\w+\/)|\/node_modules\/(?:@base-ui|@tanstack|apache-arrow|@visx\/(?:axis|text))/,
  // Neither needs React.
  'entry: engine': /\.tsx$|\/node_modules\/(?:@base-ui|re2js|@duckdb)/,
  'entry: importers': /\.tsx$|\/src\/engine|\/node_modules\/(?:@base-ui|re2js|@duckdb|@bufbuild|hyparquet)/,
  'frame helper': /\/src\/(?!embed\/frame\/)|\/node_modules\//,
  'series worker': /\/node_modules\/(?:re2js|@duckdb)/,
};
const loadedForALine = ['page: one line plot', 'series worker'];

const budget = JSON.parse(await readFile(join(root, 'scripts/sizeBudget.json'), 'utf8'));
const why = process.argv[process.argv.indexOf('--why') + 1];
const sizes = {};
let failed = false;

for (const [name, source] of Object.entries(entries)) {
  const chunks = await build(source.endsWith('.ts') ? join(root, source) : 'virtual:entry', source, name.startsWith('elements'));
  const first = loadedAtOnce(chunks);
  const later = chunks.filter((chunk) => !first.includes(chunk));
  report(name, gzipped(first), later.length > 0 ? `and ${kB(gzipped(later))} when it is needed` : '');
  reportUnneeded(name, first);
  if (process.argv.includes('--why') && name === why) for (const line of packagesOf(first)) console.log(`  ${line}`);
}
const sum = loadedForALine.reduce((all, name) => all + sizes[name], 0);
report(loadedForALine.join(' + '), sum, '');
process.exitCode = failed ? 1 : 0;

function report(name, bytes, remark) {
  sizes[name] = bytes;
  const most = budget[name];
  const tooLarge = most === undefined || bytes > most * 1000;
  failed ||= tooLarge;
  const limit = most === undefined ? 'has no budget' : `of ${most} kB`;
  console.log(`${tooLarge ? 'FAILED' : 'ok    '} ${name.padEnd(36)} ${kB(bytes).padStart(9)} ${limit} ${remark}`.trimEnd());
}

/** The entry and what it imports, directly or not; the rest comes with what is imported later. */
function loadedAtOnce(chunks) {
  const first = chunks.filter(({ isEntry }) => isEntry);
  for (const { imports } of first) first.push(...chunks.filter((chunk) => imports.includes(chunk.fileName) && !first.includes(chunk)));
  return first;
}

function reportUnneeded(name, chunks) {
  const found = chunks.flatMap(({ modules }) => Object.keys(modules)).filter((id) => unneeded[name]?.test(id));
  if (found.length === 0) return;
  failed = true;
  console.log(`FAILED ${name} has parts that it does not need:\n  ${found.join('\n  ')}`);
}

async function build(input, source, isWhole) {
  const { plugins = [] } = isWhole ? elementsOptions : {};
  const bundle = await rolldown({
    input,
    platform: 'browser',
    external: isWhole ? [] : [/^react($|\/)/, /^react-dom($|\/)/],
    logLevel: 'silent',
    plugins: [{ name: 'entry', resolveId: (id) => resolved(id), load: (id) => (id === 'virtual:entry' ? source : undefined) }, ...plugins],
    transform: { define: { 'process.env.NODE_ENV': "'production'" } },
  });
  const { output } = await bundle.generate({ format: 'es', minify: true });
  return output.filter(({ type }) => type === 'chunk');
}

function resolved(id) {
  if (id === 'virtual:entry') return { id, moduleSideEffects: true };
  if (id === 'runfolio') return join(root, 'src/index.ts');
  return id.startsWith('runfolio/') ? join(root, 'src/entries', `${id.slice('runfolio/'.length)}.ts`) : undefined;
}

function gzipped(chunks) {
  return chunks.reduce((all, { code }) => all + gzipSync(code, { level: 9 }).byteLength, 0);
}

/** Minified bytes before compression by package or folder of the sources, largest first. */
function packagesOf(chunks) {
  const bytes = new Map();
  for (const { modules } of chunks)
    for (const [id, { renderedLength }] of Object.entries(modules)) {
      const from = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? /\/(src\/[^/]+)/.exec(id)?.[1] ?? id;
      bytes.set(from, (bytes.get(from) ?? 0) + renderedLength);
    }
  return [...bytes].toSorted(([, a], [, b]) => b - a).map(([from, size]) => `${String(size).padStart(8)} ${from}`);
}

function kB(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
