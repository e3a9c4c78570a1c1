// The smallest Vite app that shows a line plot, as the README says it.
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../runCommand.mjs';

const main = `import { createRoot } from 'react-dom/client';
import { createWasmEngine, LinePlot, RunfolioProvider } from 'runfolio';
import 'runfolio/styles.css';

const engine = createWasmEngine({ exports: [{ id: 'sample', url: '/export/' }] });

createRoot(document.getElementById('root')).render(
  <RunfolioProvider engine={engine} theme="light">
    <LinePlot project="sample" y={['train/loss']} smoothing={0.6} />
  </RunfolioProvider>,
);
`;

const html =
  '<!doctype html><meta charset="utf-8"><title>App</title><link rel="icon" href="data:,"><div id="root"></div><script type="module" src="/main.jsx"></script>';

/** Writes the app to a folder; its dependencies are the packed package, and the versions of React and Vite that we test with. */
export async function writeViteApp(folder, tarball) {
  const { devDependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const versions = (...names) => Object.fromEntries(names.map((name) => [name, devDependencies[name]]));
  const manifest = {
    name: 'consumer',
    private: true,
    type: 'module',
    dependencies: { runfolio: `file:${tarball}`, ...versions('react', 'react-dom') },
    devDependencies: versions('vite'),
  };
  await mkdir(join(folder, 'public'), { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest, undefined, 2));
  await writeFile(join(folder, 'index.html'), html);
  await writeFile(join(folder, 'main.jsx'), main);
  await cp(join(root, 'demo-server/sample/export'), join(folder, 'public/export'), { recursive: true });
}
