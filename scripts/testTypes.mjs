// Part of `npm run test:package`: a small program that uses every entry of the packed package is checked by the last two majors of TypeScript, with the
// declarations of the package not skipped. Needs the npm registry.
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { react19, versions } from './consumers/app.mjs';
import { finished } from './consumers/processes.mjs';
import { root } from './runCommand.mjs';

/** The last of each major. */
const compilers = { 'typescript-6': 'npm:typescript@6.0.3', 'typescript-7': 'npm:typescript@7.0.2' };

const program = `import { createElement, type ReactElement } from 'react';
import { createWasmEngine, LinePlot, RunfolioProvider, type LinePlotProps, type QueryEngine } from 'runfolio';
import { RunfolioError, type Frame, type Plan } from 'runfolio/engine';
import { importFiles, memoryFile, writeExport, type ExportFile } from 'runfolio/importers';
import { signEmbedToken } from 'runfolio/node';
import { emptyReport, ReportView, type ReportDocument } from 'runfolio/report';
import 'runfolio/styles.css';

const engine: QueryEngine = createWasmEngine({ exports: [{ id: 'digits', url: '/digits/' }] });
const props: LinePlotProps = { project: 'digits', y: ['loss'], smoothing: 0.6 };
const report: ReportDocument = emptyReport('Digits');

export const page: ReactElement = createElement(
  RunfolioProvider,
  { engine, theme: 'system' },
  createElement(LinePlot, props),
  createElement(ReportView, { report }),
);

export async function answer(plan: Plan): Promise<Frame | undefined> {
  try {
    return await engine.run(plan, { signal: new AbortController().signal });
  } catch (thrown) {
    if (thrown instanceof RunfolioError && thrown.code === 'offline') return undefined;
    throw thrown;
  }
}

export async function exported(text: string): Promise<ExportFile[]> {
  return [...writeExport(await importFiles([memoryFile('run.jsonl', new TextEncoder().encode(text))]))];
}

// @ts-expect-error A theme that does not exist: declarations that came out as \`any\` would let it pass.
createElement(RunfolioProvider, { engine, theme: 'sepia' });
// @ts-expect-error The metric is missing.
createElement(LinePlot, { project: 'digits' });

export { signEmbedToken };
`;

const options = {
  target: 'ES2022',
  module: 'NodeNext',
  moduleResolution: 'NodeNext',
  lib: ['ES2023', 'DOM', 'DOM.Iterable'],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  skipLibCheck: false,
  types: ['node'],
};
/** As applications with a bundler are. */
const bundled = { ...options, module: 'ESNext', moduleResolution: 'bundler' };

process.exitCode = (await checkTypes()) ? 0 : 1;

async function checkTypes() {
  const folder = await mkdtemp(join(tmpdir(), 'runfolio-types-'));
  try {
    await finished(root, 'npm', 'pack', '--ignore-scripts', '--pack-destination', folder);
    const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
    const dependencies = {
      runfolio: `file:${tarball}`,
      ...react19,
      ...versions('@types/react', '@types/react-dom', '@types/node'),
      ...compilers,
    };
    await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'types', private: true, type: 'module', dependencies }));
    await mkdir(join(folder, 'src'));
    await writeFile(join(folder, 'src/program.ts'), program);
    for (const [name, compilerOptions] of Object.entries({ node: options, bundler: bundled }))
      await writeFile(join(folder, `tsconfig.${name}.json`), JSON.stringify({ compilerOptions, include: ['src'] }));
    await finished(folder, 'npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts');
    let all = true;
    for (const compiler of Object.keys(compilers))
      for (const config of ['node', 'bundler']) all = (await accepts(folder, compiler, config)) && all;
    return all;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function accepts(folder, compiler, config) {
  const what = `${compiler}, resolved as by ${config}`;
  return finished(folder, process.execPath, `node_modules/${compiler}/bin/tsc`, '-p', `tsconfig.${config}.json`).then(
    () => (console.log(`ok     ${what}`), true),
    (error) => (console.log(`FAILED ${what}: ${error.message.slice(0, 4000)}`), false),
  );
}
