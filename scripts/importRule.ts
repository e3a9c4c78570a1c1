// The import rule: a folder of src imports only from folders above it, through their index, or what of them hosts do not need through `inner`.
import { readdir, readFile } from 'node:fs/promises';
import { posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folders of src, from the bottom of the software to its top. */
const folders = [
  'model',
  'arrow',
  'numeric',
  'importers',
  'engine',
  'query',
  'client',
  'texts',
  'languages',
  'theme',
  'charts',
  'figure',
  'react',
  'popups',
  'panels',
  'ownCharts',
  'dashboard',
  'report',
  'embed',
  'entries',
];

const modelAndArrow = ['model', 'arrow'];

/** Folders that may import less than all that is above them. */
const narrower: Readonly<Record<string, readonly string[]>> = {
  numeric: modelAndArrow,
  importers: modelAndArrow,
  texts: ['model'],
  languages: ['texts'],
  theme: [...modelAndArrow, 'texts'],
  charts: ['model', 'arrow', 'numeric', 'importers', 'texts', 'theme'],
};

/** Packages that only some places may import; a place is a folder or a path within one. */
const packageRules: readonly { packages: RegExp; places: readonly string[] }[] = [
  { packages: /^apache-arrow(\/|$)/, places: ['arrow'] },
  { packages: /^@duckdb\//, places: ['engine/database'] },
  {
    packages: /^(react|react-dom|lucide-react|react-grid-layout|@base-ui\/react|@visx\/[^/]+|@tanstack\/react-[^/]+)(\/|$)/,
    places: ['charts', 'react', 'popups', 'panels', 'ownCharts', 'dashboard', 'report', 'embed'],
  },
  { packages: /^node:/, places: [] },
];

/** What breaks the rule in one file of src, a sentence each. `file` is relative to src, with forward slashes. */
export function brokenImportsOf(file: string, text: string): string[] {
  return importsOf(text).flatMap((specifier) => {
    const why = specifier.startsWith('.') ? wrongPath(file, specifier) : wrongPackage(file, specifier);
    return why === undefined ? [] : [`src/${file} imports '${specifier}': ${why}`];
  });
}

/** What breaks the rule anywhere in src. Tests are free to import what they compare with. */
export async function brokenImports(): Promise<string[]> {
  const source = fileURLToPath(new URL('../src/', import.meta.url));
  const files = (await readdir(source, { recursive: true })).map((file) => file.split(sep).join('/')).filter(isChecked);
  const broken = await Promise.all(files.toSorted().map(async (file) => brokenImportsOf(file, await readFile(source + file, 'utf8'))));
  return broken.flat();
}

function isChecked(file: string): boolean {
  return /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file);
}

function importsOf(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const statements = /^\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]/gm;
  const calls = /\bimport\(\s*['"]([^'"]+)['"]/g;
  return [statements, calls].flatMap((pattern) => Array.from(code.matchAll(pattern), ([, specifier = '']) => specifier));
}

function wrongPath(file: string, specifier: string): string | undefined {
  const target = posix.join(posix.dirname(file), specifier);
  const [own, into] = [folderOf(file), folderOf(target)];
  if (target.startsWith('../workers/duckdb/')) return own === 'engine' ? undefined : 'only engine may.';
  if (target.startsWith('..')) return 'it leaves src.';
  if (own === into && own !== '') return undefined;
  if (/\.css(?:\?inline)?$/.test(target)) return undefined;
  if (!folders.includes(into)) return `'${target}' is in no folder that the rule knows.`;
  // What is public in several entries is written down once.
  if (own === '' && into === 'entries') return undefined;
  const isInner = target === `${into}/inner.js`;
  if (isInner && (own === '' || own === 'entries')) return 'what is public is in the index.';
  if (!isInner && target !== `${into}/index.js`) return `other folders are imported through their index, ${into}/index.js.`;
  if (own === '') return undefined;
  return mayImport(own, into) ? undefined : `${own} may import ${allowed(own).join(', ') || 'nothing'}.`;
}

function wrongPackage(file: string, specifier: string): string | undefined {
  const rule = packageRules.find(({ packages }) => packages.test(specifier));
  if (!rule || rule.places.some((place) => file.startsWith(`${place}/`))) return undefined;
  return rule.places.length > 0 ? `only ${rule.places.join(', ')} may.` : 'src runs in browsers.';
}

/** The folder of src that a file is in; empty for files of src itself. */
function folderOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : '';
}

function allowed(folder: string): readonly string[] {
  return narrower[folder] ?? folders.slice(0, Math.max(0, folders.indexOf(folder)));
}

function mayImport(folder: string, into: string): boolean {
  return allowed(folder).includes(into);
}
