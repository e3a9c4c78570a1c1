// webpack 5 with the loaders of styles that its guide names.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clientMain, page, react19, training, writeApp } from './app.mjs';
import { finished, serving } from './processes.mjs';

const config = `import { resolve } from 'node:path';

export default {
  mode: 'production',
  entry: './main.js',
  output: { path: resolve('public'), publicPath: '/' },
  module: { rules: [{ test: /\\.css$/, use: ['style-loader', 'css-loader'] }] },
  performance: { hints: false },
};
`;
const tools = { webpack: '5.113.0', 'webpack-cli': '6.0.1', 'style-loader': '4.0.0', 'css-loader': '7.1.5', vite: '8.3.8' };

export const webpack = {
  title: 'webpack',
  async run({ folder, tarball, test, shows }) {
    const files = { 'main.js': clientMain, 'training.js': training, 'webpack.config.js': config };
    await writeApp(folder, { tarball, dependencies: react19, devDependencies: tools, files });
    await test('webpack, built', async () => {
      const printed = await finished(folder, 'npx', 'webpack');
      if (/warning/i.test(printed)) throw new Error(`webpack warns:\n${printed}`);
      await writeFile(join(folder, 'public/index.html'), page('/main.js'));
      // Any server of static files will do; this one is at hand.
      return serving(folder, ['npx', 'vite', 'preview', '--outDir', 'public', '--host', '127.0.0.1', '--port', '0'], shows);
    });
  },
};
