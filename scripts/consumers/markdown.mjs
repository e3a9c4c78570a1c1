// A Markdown site made by Eleventy: the first snippet of docs/embedding.md in a page of text. Its files are copied to the site, as those of any static site are.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyElements } from './elementsHost.mjs';
import { finished } from './processes.mjs';
import { servingFiles } from './staticServer.mjs';

const text = `---
layout: page.html
title: Weekly
---

# Weekly

The loss of this week's runs, as **text around** and [a link](https://example.org/).

<script type="module" src="/runfolio/elements/elements.js"></script>

<runfolio-panel src="/exports/sample/" y="train/loss" theme="light" height="320" class="wide">
  <script type="application/json">{"smoothing": 0.6}</script>
</runfolio-panel>

| Run | Loss |
|---|---|
| a | 1.25 |

<runfolio-panel src="/exports/sample/" y="val/loss" theme="light" height="200" class="wide low"></runfolio-panel>
`;
const layout = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>{{ title }}</title>
  <link rel="icon" href="data:,">
  <style>
    /* The panel lies on whole pixels, as those it is compared with. */
    h1, p { line-height: 24px; margin-block: 16px; }
    .wide { inline-size: 800px; }
    runfolio-panel:not(:defined) { display: block; block-size: 320px; }
    .low:not(:defined) { block-size: 200px; }
  </style>
  {{ content }}
</html>
`;

export const markdown = {
  title: 'A Markdown site',
  async run({ folder, tarball, test, shows }) {
    const manifest = { name: 'site', private: true, type: 'module', devDependencies: { '@11ty/eleventy': '3.1.8' } };
    const files = { 'package.json': JSON.stringify(manifest), 'pages/index.md': text, 'pages/_includes/page.html': layout };
    await mkdir(join(folder, 'pages/_includes'), { recursive: true });
    for (const [path, content] of Object.entries(files)) await writeFile(join(folder, path), content);
    await finished(folder, 'npm', 'install', '--no-audit', '--no-fund', '--prefer-offline');
    await test('A Markdown site, by Eleventy', async () => {
      await finished(folder, 'npx', 'eleventy', '--input=pages', '--output=site');
      await copyElements(folder, tarball, join(folder, 'site'));
      return servingFiles({ folder: join(folder, 'site') }, (origin) => shows(`${origin}/`, { meanwhile: both }));
    });
  },
};

/** The panel below the table comes as well. */
async function both(page) {
  await page.locator('runfolio-panel').nth(1).scrollIntoViewIfNeeded();
  await page.locator('runfolio-panel').nth(1).locator('canvas').waitFor();
}
