// The custom elements as scripts that a page loads as they are, in dist/elements: React and the styles are in them, what is needed later lies beside them,
// workers and DuckDB's wasm file lie in dist/workers, once for all of the package.
import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { rolldown } from 'rolldown';
import { root } from './runCommand.mjs';

/** What a page loads, and types are in. */
export const elementsEntry = 'src/embed/elements/register.ts';

export async function buildElements() {
  const folder = join(root, 'dist', 'elements');
  await rm(folder, { recursive: true, force: true });
  const bundle = await rolldown({ input: { elements: join(root, elementsEntry) }, ...elementsOptions });
  await bundle.write({ dir: folder, format: 'es', minify: true, chunkFileNames: '[name]-[hash].js' });
}

/** How the sources become scripts; `npm run size` measures the same. */
export const elementsOptions = {
  platform: 'browser',
  checks: { eval: false },
  logLevel: 'silent',
  transform: { define: { 'process.env.NODE_ENV': "'production'" } },
  plugins: [styleTexts(), workersBeside()],
};

/** `x.css?inline` is the text of a style sheet, with what it imports. */
function styleTexts() {
  const suffix = '?inline';
  return {
    name: 'style-texts',
    resolveId: (id, from) => (id.endsWith(`.css${suffix}`) && from ? join(dirname(from), id) : undefined),
    load: async (id) =>
      id.endsWith(`.css${suffix}`)
        ? { code: `export default ${JSON.stringify(await styleText(id.slice(0, -suffix.length)))}`, moduleType: 'js' }
        : undefined,
  };
}

async function styleText(path) {
  const text = await readFile(path, 'utf8');
  const imports = [...text.matchAll(/@import '([^']+)';\s*/g)];
  const imported = await Promise.all(imports.map(([, other]) => styleText(join(dirname(path), other))));
  const own = imports.reduce((rest, [statement]) => rest.replace(statement, ''), text);
  return [...imported, shortened(own)].join('');
}

/** Without comments and without white space that says nothing. */
function shortened(css) {
  return css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .replaceAll(';}', '}')
    .trim();
}

/** All scripts lie in one folder, beside that of the workers. */
function workersBeside() {
  return {
    name: 'workers-beside',
    transform: {
      filter: { code: /\/workers\// },
      handler: (code) => code.replaceAll(/new URL\((['"])(?:\.\.\/)+workers\//g, 'new URL($1../workers/'),
    },
  };
}
