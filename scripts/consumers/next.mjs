// Next.js: a component of the server renders a plot, the browser takes it over. With Turbopack and webpack, and by the server for development, which
// is the one that speaks of hydration.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { react19, writeApp } from './app.mjs';
import { finished, serving } from './processes.mjs';

const plotPage = `import { LinePlot, RunfolioProvider } from 'runfolio';

export default function Page() {
  return (
    <RunfolioProvider source={{ exports: { id: 'sample', url: '/export/' } }} theme="light" style={{ inlineSize: 800 }}>
      <LinePlot project="sample" y="train/loss" smoothing={0.6} height={320} />
    </RunfolioProvider>
  );
}
`;
const layout = `import 'runfolio/styles.css';

export const metadata = { title: 'App', icons: 'data:,' };

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
`;
const config = `export default { reactStrictMode: true, devIndicators: false };\n`;
const files = { 'app/layout.jsx': layout, 'app/page.jsx': plotPage, 'next.config.mjs': config };
const host = ['--hostname', '127.0.0.1', '--port', '0'];

export const next = {
  title: 'Next.js',
  async run({ folder, tarball, test, shows }) {
    await writeApp(folder, { tarball, dependencies: { ...react19, next: '16.4.6' }, files });
    /** Looks at what the server sends, then at what the browser makes of it, then at what the server said meanwhile. */
    const serves = (...command) =>
      serving(folder, ['npx', 'next', ...command, ...host], async (address, printed) => {
        const html = await (await fetch(address)).text();
        if (!/class="rf-standalone" style="block-size:320px"/.test(html))
          throw new Error(`The server sent no place for the plot:\n${html}`);
        const seen = await shows(address);
        const said = printed().match(/.*(?:warn|error|⚠|⨯).*/gi);
        if (said) throw new Error(`The server said: ${said.join('\n')}`);
        return `rendered on the server, ${seen}`;
      });
    for (const bundler of ['turbopack', 'webpack']) {
      await test(`Next.js, built with ${bundler}`, async () => {
        await rm(join(folder, '.next'), { recursive: true, force: true });
        const printed = await finished(folder, 'npx', 'next', 'build', `--${bundler}`);
        const warnings = printed.match(/.*(?:warn|⚠).*/gi);
        if (warnings) throw new Error(`The build warns: ${printed}`);
        return serves('start');
      });
    }
    await test('Next.js, by its server for development', () => serves('dev'));
  },
};
