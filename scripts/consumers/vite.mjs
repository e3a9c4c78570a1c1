// Vite with the React that the package is built with, and with the oldest that it supports; by Vite's own server and built.
import { clientMain, page, react18, react19, training, versions, writeApp } from './app.mjs';
import { finished, serving } from './processes.mjs';

const host = ['--host', '127.0.0.1', '--port', '0'];
const viteApp = (title, dependencies) => ({
  title,
  async run({ folder, tarball, test, shows }) {
    const files = { 'index.html': page('/main.js'), 'main.js': clientMain, 'training.js': training };
    await writeApp(folder, { tarball, dependencies, devDependencies: versions('vite'), files });
    await test(`${title}, by Vite's own server`, () => serving(folder, ['npx', 'vite', ...host], shows));
    await test(`${title}, built`, async () => {
      await finished(folder, 'npx', 'vite', 'build');
      return serving(folder, ['npx', 'vite', 'preview', ...host], shows);
    });
  },
});

export const vite = viteApp('Vite and React 19', react19);
export const viteReact18 = viteApp('Vite and React 18', react18);
