// `npm run docs:build`: builds the documentation site, then opens each of its pages in Chromium with no network but its own server, and fails where one says an error.
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright';
import { chromiumArgs, findChromium } from './chromium.ts';
import { root, runCommand } from './runCommand.mjs';

const site = join(root, 'storybook-static');
const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
};

if (!process.argv.includes('--check-only')) {
  const { code } = await runCommand('storybook', ['build', '--disable-telemetry', '--output-dir', site]);
  if (code !== 0) process.exit(1);
}

const server = createServer((request, response) => void answer(request, response));
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${server.address().port}/`;
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
const { entries } = JSON.parse(await readFile(join(site, 'index.json'), 'utf8'));
const pages = Object.values(entries).filter(({ title, type }) => title.startsWith('Docs/') && (type === 'docs' || type === 'story'));
const problems = [];
for (const { id, type } of pages) problems.push(...(await open(`iframe.html?id=${id}&viewMode=${type}`, type)));
problems.push(...(await open('', 'first')));
await browser.close();
server.close();
for (const problem of problems) console.log(`FAILED ${problem}`);
console.log(`${pages.length + 1} pages opened, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;

/** What a page says to the console, what it fails to load, and what it asks of other servers. */
async function open(path, type) {
  const page = await browser.newPage();
  const said = [];
  page.on('console', (message) => message.type() === 'error' && said.push(`${message.text()} ${message.location().url}`));
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('requestfailed', (request) => said.push(`${request.url()} ${request.failure()?.errorText}`));
  page.on(
    'request',
    (request) => /^https?:/.test(request.url()) && !request.url().startsWith(address) && said.push(`asks ${request.url()}`),
  );
  await page.goto(address + path);
  const shown = { docs: '#storybook-docs h1', story: '#storybook-root .rf-panel', first: '#storybook-preview-iframe' }[type];
  await page.waitForSelector(shown, { timeout: 20_000 }).catch(() => said.push(`shows no ${shown}`));
  if (type === 'first') await page.waitForURL(/docs-welcome--docs/, { timeout: 10_000 }).catch(() => said.push(`starts at ${page.url()}`));
  await page.close();
  return said.map((text) => `${path || 'the site'}: ${text}`);
}

async function answer(request, response) {
  const path = normalize(decodeURIComponent(new URL(request.url, address).pathname));
  const file = join(site, path.endsWith('/') ? `${path}index.html` : path);
  if ((await stat(file).catch(() => undefined))?.isFile()) {
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  } else {
    // Browsers ask for the icon by themselves.
    response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
  }
}
