// Which sources show words that are not in a set of texts: for the folders whose texts have been moved.
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

/**
 * Folders, by their way from src and without those in them, whose texts are all in sets of texts. The others show English whatever the page's language: a folder is added once it is done.
 */
export const translatedFolders: readonly string[] = [
  'theme',
  'charts',
  'popups',
  'query',
  'ownCharts',
  'dashboard',
  'report/values',
  'report/viewer',
  'report/templates',
  'report/comments',
  'report/editor',
  'report/editor/behaviour',
  'report/editor/commands',
  'report/editor/comments',
  'report/editor/convert',
  'report/editor/menu',
  'report/editor/panels',
  'report/editor/paste',
  'report/editor/state',
  'report/editor/views',
  'report/workspace',
  '../demo-server/app',
  '../demo-server/app/embed',
  '../demo-server/app/language',
  'react',
  'panels',
  'panels/download',
  'panels/classificationCurves',
  'panels/confusionMatrix',
  'panels/figure',
  'panels/histogramSeries',
  'panels/linePlot',
  'panels/log',
  'panels/media',
  'panels/bar',
  'panels/columns',
  'panels/contour',
  'panels/customChart',
  'panels/distribution',
  'panels/scatter3d',
  'panels/slice',
  'panels/groups',
  'panels/importance',
  'panels/optimizationHistory',
  'panels/parallelCoordinates',
  'panels/scalar',
  'panels/scatter',
  'panels/table',
  'panels/table/compare',
  'panels/timeline',
];

/** Attributes that are read or heard. */
const shownAttributes = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'placeholder',
  'title',
  'what',
]);

/** Functions that write for a locale, and how many arguments they have with it. */
const localeArguments: Readonly<Record<string, number>> = {
  formatAgo: 3,
  formatCount: 2,
  formatDuration: 2,
  formatMoment: 2,
  formatNumber: 3,
  formatStep: 2,
  formatTimeTick: 3,
  formatValue: 3,
  logTickFormat: 3,
  rowText: 3,
  tickFormat: 2,
};

interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

/** Words that are written in the code of one file, a sentence each with its line. `file` is for the sentence and tells the language. */
export function hardCodedTextsOf(file: string, code: string): string[] {
  const found: string[] = [];
  const say = ({ start }: Node, what: string): void => {
    found.push(`src/${file}:${code.slice(0, start).split('\n').length} ${what}`);
  };
  visit(parseSync(file, code).program as unknown as Node, [], (node, parents) => {
    const text = textOf(node);
    if (text !== undefined && isShown(node, text, parents)) say(node, `shows "${text.trim()}".`);
    if (node.type === 'CallExpression') checkCall(node, say);
  });
  return found;
}

/** The same of all files of some folders. */
export async function hardCodedTexts(folders: readonly string[] = translatedFolders): Promise<string[]> {
  const source = fileURLToPath(new URL('../src/', import.meta.url));
  const files = folders.map(async (folder) => {
    const names = await readdir(join(source, folder));
    return names.filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|[tT]exts\.ts$/.test(name)).map((name) => `${folder}/${name}`);
  });
  const all = (await Promise.all(files)).flat();
  const found = await Promise.all(
    all.map(async (file) => hardCodedTextsOf(file, await readFile(join(source, file.split('/').join(sep)), 'utf8'))),
  );
  return found.flat();
}

function checkCall(node: Node, say: (node: Node, what: string) => void): void {
  const callee = node['callee'] as Node & { name?: string; property?: { name?: string } };
  const given = node['arguments'] as Node[];
  const wanted = callee.name === undefined ? undefined : localeArguments[callee.name];
  if (wanted !== undefined && given.length < wanted && given.every(({ type }) => type !== 'SpreadElement'))
    say(node, `calls ${callee.name} without a locale.`);
  if (callee.property?.name === 'toLocaleString') say(node, 'calls toLocaleString: use formatStep or formatNumber.');
}

/** What a node writes itself: of a template its fixed parts. */
function textOf(node: Node): string | undefined {
  if (node.type === 'JSXText' || (node.type === 'Literal' && typeof node['value'] === 'string')) return node['value'] as string;
  if (node.type !== 'TemplateLiteral') return undefined;
  return (node['quasis'] as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join(' … ');
}

const word = /\p{L}{2}/u;
const sentence = /\p{L}{2,} (?:… )?\p{L}{2,}|\p{L}{3,}\.$/u;
/** Classes, styles and paths. */
const technical = /^[\s…]*$|^to \w+$|\brf-|[{}<>=;]|^[./@]|^https?:|^runfolio |^\w+\(|\.\w+$|\bgradient\b/;

/** Operators of filters and names of parts, as documents and code have them. */
const names = new Set([
  'is set',
  'is not set',
  'not in',
  'within last',
  'run set',
  'last finished',
  'count of  …',
  'runfolio series',
  'runfolio database',
  'runfolio compute',
]);

/** Whether a text is one for readers: between tags, in an attribute that is read, or several words anywhere but in errors and what the code says of itself. */
function isShown(node: Node, text: string, parents: readonly Node[]): boolean {
  if (!word.test(text) || technical.test(text) || names.has(text.trim())) return false;
  if (node.type === 'JSXText') return true;
  if (parents.some(isForPrograms) || isKindsOwn(parents)) return false;
  const attribute = parents.findLast(({ type }) => type === 'JSXAttribute' || type === 'JSXElement' || type === 'JSXFragment');
  const isDirect = parents
    .slice((attribute ? parents.lastIndexOf(attribute) : -1) + 1)
    .every(({ type }) => /^(?:JSXExpressionContainer|Conditional|Logical|Template)/.test(type));
  if (attribute?.type === 'JSXAttribute') return isDirect && shownAttributes.has((attribute['name'] as { name: string }).name);
  if (attribute !== undefined && isDirect && !isTest(node, parents)) return true;
  return sentence.test(text);
}

/** What a kind of panel is called, and the sentence about it: translated by the kind. */
function isKindsOwn(parents: readonly Node[]): boolean {
  const [call, , property] = parents.slice(-3);
  const name = (property?.['key'] as { name?: string } | undefined)?.name ?? '';
  return /^(?:title|about)$/.test(name) && /^(?:lazy|define)Panel$/.test((call?.['callee'] as { name?: string } | undefined)?.name ?? '');
}

/** Compared with, not shown. */
function isTest(node: Node, parents: readonly Node[]): boolean {
  const parent = parents.at(-1);
  return parent?.type === 'ConditionalExpression' && parent['test'] === node;
}

/** Errors, their subjects and aborts are English, and so are what developers read and titles that are saved with a chart. */
function isForPrograms({ type, callee, source, key, id, directive }: Node): boolean {
  const name = (callee as { name?: string } | undefined)?.name ?? '';
  if (typeof directive === 'string' || (type.startsWith('Import') && source !== undefined)) return true;
  if (type.startsWith('TS') && type !== 'TSAsExpression' && type !== 'TSSatisfiesExpression' && type !== 'TSNonNullExpression') return true;
  const object = (callee as { object?: { name?: string } } | undefined)?.object?.name;
  if (/(?:Error|DOMException|^LateCode)$/.test(name) || name === 'toRunfolioError' || object === 'console') return true;
  const named = ((type === 'VariableDeclarator' ? id : type === 'Property' ? key : undefined) as { name?: string } | undefined)?.name;
  return named === 'hint' || named === 'themeTokens' || named === 'axisTitles' || named === 'words';
}

function visit(node: Node, parents: readonly Node[], see: (node: Node, parents: readonly Node[]) => void): void {
  see(node, parents);
  const inside = [...parents, node];
  for (const [key, value] of Object.entries(node)) {
    if (key === 'start' || key === 'end') continue;
    for (const each of Array.isArray(value) ? value : [value]) {
      if (typeof each === 'object' && each !== null && 'type' in each) visit(each as Node, inside, see);
    }
  }
}
